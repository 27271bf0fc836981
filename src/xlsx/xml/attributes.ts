import { decodeEntities } from './entities';
import type { Refused } from '../refusal';
import type { ScannableXml } from './scannable';

/** Attributes of one tag by their full names, as long as a listener is told of the tag. */
export interface Attributes extends Iterable<readonly [name: string, value: string]> {
  get(name: string): string | undefined;
}

/** Numbers that say where an attribute stands: start and end of its name, start and end of its value. */
const PLACES = 4;

/** Up to so many, comparing a name with each of the others is quickest; a hostile tag may have a million. */
const FEW = 24;

/**
 * The attributes of the tag that a scanner stands at. Only their places are kept: a text is made of those alone that
 * somebody asks for.
 */
export class TagAttributes implements Attributes {
  private readonly places: number[] = [];
  private length = 0;
  /** Of a tag with many attributes. */
  private readonly names = new Set<string>();

  private readonly xml: string;
  private readonly decode: ScannableXml['decode'];

  constructor(
    { decode, xml }: ScannableXml,
    private readonly malformed: () => Refused,
  ) {
    this.xml = xml;
    this.decode = decode;
  }

  clear(): void {
    this.length = 0;
    if (this.names.size > 0) this.names.clear();
  }

  /** @param hasReferences whether the value has a `&`; a reference that means nothing is refused, asked for or not */
  add(
    nameStart: number,
    nameEnd: number,
    valueStart: number,
    valueEnd: number,
    hasReferences: boolean,
  ): void {
    if (this.length < FEW * PLACES) this.refuseAmongFew(nameStart, nameEnd);
    else this.refuseAmongMany(this.decode(this.xml.slice(nameStart, nameEnd)));
    if (hasReferences) decodeEntities(this.xml.slice(valueStart, valueEnd), this.malformed);
    const { length, places } = this;
    places[length] = nameStart;
    places[length + 1] = nameEnd;
    places[length + 2] = valueStart;
    places[length + 3] = valueEnd;
    this.length = length + PLACES;
  }

  get(name: string): string | undefined {
    const { places, xml } = this;
    for (let at = 0; at < this.length; at += PLACES) {
      const start = places[at] ?? 0;
      const end = places[at + 1] ?? 0;
      if (end - start === name.length && xml.startsWith(name, start)) return this.value(at);
    }
    return undefined;
  }

  *[Symbol.iterator](): Iterator<readonly [name: string, value: string]> {
    for (let at = 0; at < this.length; at += PLACES) {
      yield [this.decode(this.xml.slice(this.places[at], this.places[at + 1])), this.value(at)];
    }
  }

  private value(at: number): string {
    const text = this.xml.slice(this.places[at + 2], this.places[at + 3]);
    return decodeEntities(this.decode(text), this.malformed);
  }

  private refuseAmongFew(nameStart: number, nameEnd: number): void {
    const { length, places, xml } = this;
    const size = nameEnd - nameStart;
    for (let at = 0; at < length; at += PLACES) {
      const start = places[at] ?? 0;
      if ((places[at + 1] ?? 0) - start !== size) continue;
      let same = 0;
      while (same < size && xml.charCodeAt(start + same) === xml.charCodeAt(nameStart + same)) {
        same += 1;
      }
      if (same === size) throw this.malformed();
    }
  }

  private refuseAmongMany(name: string): void {
    if (this.names.size === 0) for (const [known] of this) this.names.add(known);
    if (this.names.has(name)) throw this.malformed();
    this.names.add(name);
  }
}
