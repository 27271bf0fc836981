import { since, type SinceWords } from '../../language/panels/since';
import { useMessages } from '../context';

/** Words that come with the section they are for: the pane opens without them. */
export function useSinceWords(): SinceWords {
  return since[useMessages().tag];
}
