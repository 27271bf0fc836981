import type { Univer } from '@univerjs/core';
import type { CalculateFormulaService } from '@univerjs/engine-formula';
import { dropOvertaken } from './overtaken';
import type { Vendor } from './vendorParts';
import { askForFormats, askForValues, type Due } from './valuesFirst';

type Calculation = Parameters<CalculateFormulaService['execute']>[0];

/** How long a grid has for drawing the sheet in front before the others are calculated that nobody waits for, in milliseconds. */
const restMs = 20;

export interface Turns {
  /** Resolves once no value is to be calculated. What has been gathered by now begins at once. */
  ended(): Promise<void>;
  /** The workbook is being closed: nothing else is calculated. */
  close(): void;
}

/** What the engine's controller keeps to itself: it gathers for 0.1 s what is asked for, and then begins. */
interface Gathering {
  readonly _setTimeoutKey: ReturnType<typeof setTimeout>;
  _waitingCommandQueue: readonly unknown[];
  _executingDirtyData: object;
  readonly _generateDirty: (commands: readonly unknown[]) => object;
  readonly _mergeDirty: (all: object, more: object) => object;
}

/**
 * A calculation that is asked for while another is under way waits until that one ends; conditional formats give way. The
 * engine (0.25.1) would stop the one under way and start anew with what both ask for; when the one under way ends before it
 * notices, the other is lost.
 */
export function calculateInTurn(vendor: Vendor, univer: Univer, due: Due): Turns {
  const { engineFormula, sheetsFormula } = vendor;
  const injector = univer.__getInjector();
  const waiting: Calculation[] = [];
  /** What is asked for covers what was asked for before, back to the last end of a calculation. */
  let coversLast = false;
  let isBusy = false;
  let isClosed = false;
  /** Asked for, and on its way here. */
  let isComing = false;
  let awaited: (() => void)[] = [];

  const trigger = injector.get(sheetsFormula.TriggerCalculationController);
  const gathering = trigger as unknown as Gathering;
  const isGathering = (): boolean => gathering._waitingCommandQueue.length > 0;
  /** Whoever waits for results does not wait for more to be gathered. */
  function beginGathered(): void {
    if (!isGathering()) return;
    clearTimeout(gathering._setTimeoutKey);
    const gathered = gathering._generateDirty(gathering._waitingCommandQueue);
    gathering._waitingCommandQueue = [];
    gathering._executingDirtyData = gathering._mergeDirty(gathering._executingDirtyData, gathered);
    const { id } = engineFormula.SetFormulaCalculationStartMutation;
    const asked = { ...gathering._executingDirtyData };
    void injector.get(vendor.core.ICommandService).executeCommand(id, asked, { onlyLocal: true });
  }

  const isIdle = (): boolean =>
    !isGathering() &&
    !isComing &&
    waiting.length === 0 &&
    !due.areValuesDue &&
    (!isBusy || due.isUnderWay);

  function tell(): void {
    if (!isIdle()) return;
    const resolving = awaited;
    awaited = [];
    for (const resolve of resolving) resolve();
  }

  const overtaken = dropOvertaken(vendor, univer);

  class InTurn extends engineFormula.CalculateFormulaService {
    override async execute(calculation: Calculation): Promise<void> {
      isComing = false;
      if (isBusy) {
        if (coversLast) waiting.pop();
        waiting.push(calculation);
        coversLast = true;
        if (due.isUnderWay) this.stopFormulaExecution();
        return;
      }
      isBusy = true;
      overtaken.begin();
      await super.execute(calculation);
    }

    // What it has calculated is handed out as soon as this has ended.
    protected override async _executeStep(): Promise<true | undefined> {
      let isWhole = false;
      due.begin();
      try {
        const step = await super._executeStep();
        isWhole = true;
        return step;
      } finally {
        setTimeout(() => this.end(isWhole), 0);
      }
    }

    private end(isWhole: boolean): void {
      if (isClosed) return;
      // Given up, it would not have been handed out.
      due.giveUp();
      overtaken.end();
      isBusy = false;
      const next = waiting.shift();
      if (next !== undefined) void this.execute(next);
      else if (due.areValuesDue) setTimeout(() => this.goOn(), awaited.length > 0 ? 0 : restMs);
      else if (isWhole && due.areFormatsDue) askForFormats(vendor, univer);
      tell();
    }

    private goOn(): void {
      if (!isClosed && !isBusy && due.areValuesDue) askForValues(vendor, univer);
    }
  }
  const service = injector.get(engineFormula.ICalculateFormulaService);
  Object.setPrototypeOf(service, InTurn.prototype);
  service.executionCompleteListener$.subscribe(({ functionsExecutedState }) => {
    coversLast = false;
    if (functionsExecutedState === engineFormula.FormulaExecutedStateType.SUCCESS) due.settle();
  });
  service.executionInProgressListener$.subscribe(tell);

  injector.get(vendor.core.ICommandService).beforeCommandExecuted(({ id }) => {
    if (id === engineFormula.SetFormulaCalculationStartMutation.id) isComing = true;
  });
  // Only while this is set does the engine stop what is under way.
  Object.defineProperty(trigger, '_executionInProgressParams', {
    get: () => null,
    set: () => undefined,
  });
  return {
    ended: () => {
      beginGathered();
      return isIdle()
        ? Promise.resolve()
        : new Promise((resolve) => {
            awaited.push(resolve);
          });
    },
    close: () => {
      isClosed = true;
      endBusiness(vendor, univer);
    },
  };
}

/**
 * A calculation that is under way when its workbook is closed goes on for a moment. The engine (0.25.1) keeps formulas taken
 * apart by their text alone, for all workbooks: without the names of the closed one, it would leave #NAME? to the next one.
 * And after a second it would want to show how far it is.
 */
function endBusiness({ core, engineFormula }: Vendor, univer: Univer): void {
  const injector = univer.__getInjector();
  injector.get(engineFormula.ICalculateFormulaService).stopFormulaExecution();
  Object.assign(injector.get(engineFormula.LexerTreeBuilder), {
    treeBuilder: () => engineFormula.ErrorType.NAME,
  });
  injector
    .get(core.ICommandService)
    .syncExecuteCommand(
      engineFormula.SetFormulaCalculationNotificationMutation.id,
      { functionsExecutedState: engineFormula.FormulaExecutedStateType.STOP_EXECUTION },
      { onlyLocal: true },
    );
}
