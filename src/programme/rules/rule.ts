import type { ProgrammeDefinition } from '../definition';
import type { Fault } from '../fault';
import type { Programme } from '../model';
import type { Notation } from '../notation';

/** What a rule looks at: the file as written, and the programme built from it (faulty as it may be). */
export interface Subject {
  readonly definition: ProgrammeDefinition;
  readonly programme: Programme;
  readonly notation: Notation;
}

/** One thing that a definition must satisfy and a schema cannot say. Adding a rule is adding one such object to the registry. */
export interface Rule {
  readonly id: string;
  check(subject: Subject): Iterable<Fault>;
}
