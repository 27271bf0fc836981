/**
 * In place of the platform's `CompressionStream`: gives back what it is given. What hucre packs we unpack at once, and the
 * mere question whether there are such streams makes Node load all of its streams and its HTTP client, which takes it
 * longer than hucre's own work.
 */
export class Storing {
  #content;

  writable = {
    getWriter: () => ({
      write: (content) => {
        this.#content = content;
      },
      close: () => undefined,
    }),
  };

  readable = {
    getReader: () => ({
      read: async () => {
        const value = this.#content;
        this.#content = undefined;
        return { done: value === undefined, value };
      },
    }),
  };
}
