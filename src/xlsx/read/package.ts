import type { Container } from '../guard/inspect';
import { Refused } from '../refusal';
import { type DecodeUtf8, decodeXml } from '../xml/decode';
import type { Attributes } from '../xml/attributes';
import { scanXml } from '../xml/scan';
import { type ByteScanning, decoded, type ScannableXml, scannableXml } from '../xml/scannable';
import { extract, type Inflate, type InflateTogether } from '../zip/extract';
import type { ZipPart } from '../zip/part';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's URI: the same word in the transitional and the strict format. */
  readonly type: string;
  /** Name of the part it points at. */
  readonly part: string;
}

/** Ways of the platform that are quicker than those that every platform has. */
export interface QuickWays {
  readonly inflate?: Inflate;
  readonly inflateTogether?: InflateTogether;
  readonly decodeUtf8?: DecodeUtf8;
  readonly byteScanning?: ByteScanning;
}

/** Bytes that parts have together once they are inflated, up to which they are held at once. */
const MOST_TOGETHER = 4 * 1024 * 1024;

/** The parts of a workbook by name, extracted and decoded on demand. */
export class WorkbookPackage {
  /** Contents that are as declared, until they are asked for. */
  private readonly ready = new Map<ZipPart, Uint8Array>();

  constructor(
    private readonly container: Container,
    private readonly quick: QuickWays = {},
  ) {}

  has(part: string): boolean {
    return this.container.parts.has(part.toLowerCase());
  }

  /** Says which parts will be asked for soon. What is wrong with one is told when it is asked for. */
  prepare(parts: readonly (string | null)[]): void {
    const { inflateTogether } = this.quick;
    if (inflateTogether === undefined) return;
    const wanted = parts.flatMap(
      (part) => this.container.parts.get(part?.toLowerCase() ?? '') ?? [],
    );
    const deflated = wanted.filter((part) => part.deflated);
    if (deflated.reduce((sum, { size }) => sum + size, 0) > MOST_TOGETHER) return;
    inflateTogether(deflated)?.forEach((content, index) => {
      const part = deflated[index];
      if (part !== undefined) this.ready.set(part, content);
    });
  }

  /** The text of an XML part; refused where it is missing or damaged. */
  async xml(part: string): Promise<string> {
    return decodeXml(await this.content(part), part, this.quick.decodeUtf8);
  }

  /** The same where few of its texts are wanted. */
  async scannable(part: string): Promise<ScannableXml> {
    const { byteScanning } = this.quick;
    if (byteScanning === undefined) return decoded(await this.xml(part));
    return scannableXml(await this.content(part), part, byteScanning);
  }

  private async content(part: string): Promise<Uint8Array> {
    const found = this.container.parts.get(part.toLowerCase());
    if (found === undefined) throw new Refused('missingPart', part);
    const content = this.ready.get(found) ?? (await extract(found, this.quick.inflate));
    this.ready.delete(found);
    return content;
  }

  /** Relationships of a part ('' for the package itself); none where it has none. */
  async relationships(part: string): Promise<readonly Relationship[]> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const name = `${folder}_rels/${part.slice(slash)}.rels`;
    if (!this.has(name)) return [];
    const found: Relationship[] = [];
    scanXml(await this.xml(name), name, {
      open(element, attributes) {
        if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
        const id = attributes.get('Id') ?? '';
        const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
        found.push({ id, type, part: resolve(folder, attributes.get('Target') ?? '') });
      },
      close: () => undefined,
      text: () => undefined,
    });
    return found;
  }
}

/** `xl/` and `../docProps/x.xml` make `docProps/x.xml`; a target that starts with `/` counts from the top. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '' && segment !== '.') path.push(segment);
  }
  return path.join('/');
}

/** An XML boolean; false where the attribute is absent. */
export function isTrue(attributes: Attributes, name: string): boolean {
  const value = attributes.get(name);
  return value === '1' || value === 'true';
}
