import type { Book, DocumentProperties } from '../engine';
import {
  invalidArgument,
  isNil,
  type ClassDefinition,
  type HostObject,
  type Property,
} from '../protocol';
import { numberValue, text, textValue } from './args';
import { itemNotFound, type Define } from './context';

type TextKey = Exclude<keyof DocumentProperties, 'revisionNumber'>;

export const documentPropertiesClass: Define<'DocumentProperties'> = (context) => {
  const readOnly = (key: TextKey): Property<Book> => ({ get: (book) => book.properties[key] });
  const writable = (key: TextKey): Property<Book> => ({
    ...readOnly(key),
    set: (book, value) => {
      book.properties[key] = textValue(value);
    },
  });
  return {
    properties: {
      title: writable('title'),
      subject: writable('subject'),
      author: writable('author'),
      keywords: writable('keywords'),
      comments: writable('comments'),
      category: writable('category'),
      manager: writable('manager'),
      company: writable('company'),
      lastAuthor: readOnly('lastAuthor'),
      creationDate: readOnly('creationDate'),
      revisionNumber: {
        get: (book) => book.properties.revisionNumber,
        set: (book, value) => {
          book.properties.revisionNumber = numberValue(value);
        },
      },
    },
    navigations: { custom: (book) => context.make('CustomPropertyCollection', book) },
  };
};

/** A collection of values by key; keys do not regard case. */
function keyedCollection<T>(
  store: (self: T) => Map<string, unknown>,
  make: (self: T, key: string) => HostObject,
  check: (value: unknown) => void,
): ClassDefinition<T> {
  const keyOf = (self: T, key: string): string | undefined =>
    [...store(self).keys()].find((own) => own.toLowerCase() === key.toLowerCase());
  const clear = (self: T): null => {
    store(self).clear();
    return null;
  };
  return {
    items: (self) => [...store(self).keys()].map((key) => make(self, key)),
    indexer: (self, key) => {
      const found = keyOf(self, textValue(key));
      if (found === undefined) throw itemNotFound(`the key ${String(key)}`);
      return make(self, found);
    },
    methods: {
      add: (self, args) => {
        const key = text(args, 0);
        if (key === '' || key.length > 255) throw invalidArgument('a key of 1 to 255 characters');
        check(args[1]);
        store(self).set(keyOf(self, key) ?? key, args[1]);
        return make(self, keyOf(self, key) ?? key);
      },
      deleteAll: clear,
      getCount: (self) => store(self).size,
      getItemAt: (self, args) => {
        const key = [...store(self).keys()][Number(args[0])];
        if (key === undefined) throw itemNotFound('the index');
        return make(self, key);
      },
      getItemOrNullObject: (self, args) => {
        const found = keyOf(self, text(args, 0));
        return found === undefined ? null : make(self, found);
      },
    },
  };
}

/** One value of such a collection. */
function keyedItem<T extends { readonly key: string }>(
  store: (self: T) => Map<string, unknown>,
  check: (value: unknown) => void,
): ClassDefinition<T> {
  const present = (self: T): T => {
    if (!store(self).has(self.key)) throw itemNotFound(`the key ${self.key}`);
    return self;
  };
  return {
    identity: ({ key }) => ({ _Id: key }),
    properties: {
      _Id: { get: ({ key }) => key },
      key: { get: (self) => present(self).key },
      value: {
        get: (self) => store(present(self)).get(self.key) ?? null,
        set: (self, value) => {
          check(value);
          store(present(self)).set(self.key, value);
        },
      },
      type: {
        get: (self) => {
          const value = store(present(self)).get(self.key);
          if (typeof value === 'string') return 'String';
          return typeof value === 'boolean' ? 'Boolean' : 'Number';
        },
      },
    },
    methods: {
      delete: (self) => {
        store(present(self)).delete(self.key);
        return null;
      },
    },
  };
}

const scalar = (value: unknown): void => {
  if (!['string', 'number', 'boolean'].includes(typeof value)) throw invalidArgument('the value');
  if (typeof value === 'string' && value.length > 255) {
    throw invalidArgument('a value of more than 255 characters');
  }
};

const anything = (value: unknown): void => {
  if (isNil(value)) throw invalidArgument('the value');
};

export const customPropertyCollectionClass: Define<'CustomPropertyCollection'> = (context) =>
  keyedCollection(
    (book) => book.customProperties as Map<string, unknown>,
    (_, key) => context.make('CustomProperty', { key }),
    scalar,
  );

export const customPropertyClass: Define<'CustomProperty'> = ({ book }) =>
  keyedItem(() => book.customProperties as Map<string, unknown>, scalar);

export const settingCollectionClass: Define<'SettingCollection'> = (context) =>
  keyedCollection(
    (book) => book.settings,
    (_, key) => context.make('Setting', { key }),
    anything,
  );

export const settingClass: Define<'Setting'> = ({ book }) =>
  keyedItem(() => book.settings, anything);

export const worksheetCustomPropertyCollectionClass: Define<'WorksheetCustomPropertyCollection'> = (
  context,
) =>
  keyedCollection(
    (sheet) => sheet.customProperties as Map<string, unknown>,
    (sheet, key) => context.make('WorksheetCustomProperty', { sheet, key }),
    textOnly,
  );

const textOnly = (value: unknown): void => {
  textValue(value);
};

export const worksheetCustomPropertyClass: Define<'WorksheetCustomProperty'> = () =>
  keyedItem(({ sheet }) => sheet.customProperties as Map<string, unknown>, textOnly);
