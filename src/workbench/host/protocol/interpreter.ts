import { HostError, invalidArgument, notEmulated } from './errors';
import { isArray, isObject, numberAt, type JsonObject } from './json';
import type { MetadataSource } from './metadata';
import { isHostObject, type HostObject } from './objects';
import { identityOf, read } from './query';
import { References } from './references';
import { selectionOf } from './selection';
import { parseRequest, type Action, type Arguments, type ObjectPath, type Request } from './wire';

export interface Reply {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ErrorReply;
}

interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

interface ErrorReply {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface InterpreterOptions {
  /** The object that a global path stands for. */
  readonly root: () => HostObject;
  /** Makes an object by type name (`newObject`), undefined where it is unknown. */
  readonly create: (typeName: string) => HostObject | undefined;
  readonly metadata: MetadataSource;
  /** Runs before each action: fault injection, and waiting for a calculation before reads. */
  readonly before?: (action: Action, index: number, object: FindObject) => Promise<void> | void;
}

/** The object that an action is about, found when it is asked for; null for a null object. */
export type FindObject = () => Promise<HostObject | null>;

/**
 * Runs requests of the rich API over objects that know nothing of the protocol. An action that fails ends the
 * request; what earlier actions did stays done, as in Excel.
 */
export class Interpreter {
  readonly references = new References();

  constructor(private readonly options: InterpreterOptions) {}

  async run(body: unknown): Promise<Reply> {
    const request = parseRequest(body);
    const run = new Run(request, this.options, this.references);
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.actions.entries()) {
      try {
        await this.options.before?.(action, index, () => run.objectOf(action));
        results.push({ ActionId: action.id, Value: await run.act(action) });
        if (action.kind === 'trace') traces.push(action.id);
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: run.errorReply(error, action, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }
}

/** One request under way: each object path is evaluated once. */
class Run {
  private readonly evaluated = new Map<number, HostObject | null>();

  constructor(
    private readonly request: Request,
    private readonly options: InterpreterOptions,
    private readonly references: References,
  ) {}

  async act(action: Action): Promise<unknown> {
    if (action.kind === 'trace') return null;
    const object = await this.objectOf(action);
    // A null object takes everything and does nothing: `getItemOrNullObject(…).delete()`.
    if (object === null) return null;
    switch (action.kind) {
      case 'instantiate':
        return identityOf(object, this.references);
      case 'query':
        return read(
          object,
          selectionOf(action.query),
          { metadata: this.options.metadata, references: this.references, asJson: action.asJson },
          action.query,
        );
      case 'method':
        return this.callMethod(object, action.name, action.args);
      case 'set': {
        const [value] = await this.argumentsOf(action.args);
        await object.set(action.name.toLowerCase(), value);
        return null;
      }
      case 'update':
        await this.update(object, action.state);
        return null;
      case 'ensureUnchanged':
      case 'recursiveQuery':
        throw notEmulated(`the action ${action.kind}`);
    }
  }

  async objectOf(action: Action): Promise<HostObject | null> {
    return action.kind === 'trace' ? null : this.resolve(action.path);
  }

  private async callMethod(object: HostObject, name: string, args: Arguments): Promise<unknown> {
    if (name === '_KeepReference') return { _ReferenceId: this.references.keep(object) };
    const values = await this.argumentsOf(args);
    if (name === '_RemoveReference') this.references.release(String(values[0]));
    else if (name === '_RemoveAllReferences') this.references.releaseAll();
    else if (name === '_GetReferenceCount') return this.references.count;
    else {
      const result = await object.call(name.toLowerCase(), values);
      return isHostObject(result) ? identityOf(result, this.references) : (result ?? null);
    }
    return null;
  }

  /** `update`: a tree of properties; what is a part of the object is updated in turn. */
  private async update(object: HostObject, state: JsonObject): Promise<void> {
    const { navigations } = this.options.metadata(object.className);
    for (const [name, value] of Object.entries(state)) {
      const key = name.toLowerCase();
      if (navigations.has(key) && isObject(value)) {
        const part = await object.navigate(key);
        if (part !== null) await this.update(part, value);
      } else await object.set(key, value);
    }
  }

  private async resolve(id: number): Promise<HostObject | null> {
    const known = this.evaluated.get(id);
    if (known !== undefined) return known;
    const path = this.request.paths.get(id);
    if (path === undefined) throw new HostError('InvalidObjectPath', `There is no path ${id}.`);
    const object = await this.evaluate(path);
    this.evaluated.set(id, object);
    return object;
  }

  private async evaluate(path: ObjectPath): Promise<HostObject | null> {
    switch (path.kind) {
      case 'global':
        return this.options.root();
      case 'null':
        return null;
      case 'new': {
        const created = this.options.create(path.name);
        if (created === undefined) throw notEmulated(path.name);
        return created;
      }
      case 'reference': {
        const kept = this.references.find(path.reference);
        if (kept === undefined) throw new HostError('ItemNotFound', 'The object was released.');
        return kept;
      }
      case 'property':
      case 'method':
      case 'indexer': {
        const parent = await this.resolve(path.parent);
        return parent === null ? null : this.step(parent, path);
      }
    }
  }

  private async step(
    parent: HostObject,
    path: Extract<ObjectPath, { parent: number }>,
  ): Promise<HostObject | null> {
    if (path.kind === 'property') return parent.navigate(path.name.toLowerCase());
    const args = await this.argumentsOf(path.args);
    if (path.kind === 'indexer') return parent.item(args[0]);
    const result = await parent.call(path.name.toLowerCase(), args);
    if (result === null || isHostObject(result)) return result;
    throw new Error(`${parent.className}.${path.name} should yield an object`);
  }

  private argumentsOf({ values, references }: Arguments): Promise<readonly unknown[]> {
    return Promise.all(values.map((value, index) => this.argument(value, references[index])));
  }

  private async argument(value: unknown, reference: unknown): Promise<unknown> {
    if (typeof reference === 'number' && reference !== 0) return this.objectArgument(reference);
    if (isArray(value) && isArray(reference)) {
      return Promise.all(value.map((item, index) => this.argument(item, reference[index])));
    }
    const embedded = isObject(value) ? numberAt(value, '_ObjectPathId') : undefined;
    return embedded === undefined ? value : this.objectArgument(embedded);
  }

  private async objectArgument(id: number): Promise<HostObject> {
    const object = await this.resolve(id);
    if (object === null) throw invalidArgument('an argument is a null object');
    return object;
  }

  errorReply(error: unknown, action: Action, index: number): ErrorReply {
    const known = error instanceof HostError ? error : undefined;
    const message = error instanceof Error ? error.message : String(error);
    return {
      // A fault of the emulation itself must not look like one of Excel's refusals.
      Code: known?.code ?? 'GeneralException',
      Message:
        known === undefined ? `Fault in the emulated host: ${message}\n${stackOf(error)}` : message,
      Location: known?.location ?? this.locationOf(action),
      ActionIndex: index,
      HttpStatusCode: known?.code === 'AccessDenied' ? 403 : 400,
    };
  }

  private locationOf(action: Action): string {
    const object = this.evaluated.get(action.path);
    const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
    if (object !== undefined && object !== null) {
      return 'name' in action ? `${object.className}.${lowerFirst(action.name)}` : object.className;
    }
    const path = this.request.paths.get(action.path);
    if (path === undefined || !('parent' in path)) return '';
    const parent = this.evaluated.get(path.parent);
    const member = path.kind === 'indexer' ? 'getItem' : lowerFirst(path.name);
    return `${parent?.className ?? ''}.${member}`;
  }
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? '') : '');
