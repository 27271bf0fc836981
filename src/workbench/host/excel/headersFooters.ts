import type { PageLayout, Sheet } from '../engine';
import { invalidArgument, type HostObject, type Property } from '../protocol';
import { booleanValue, oneOf, textValue } from './args';
import type { HeaderSubject } from './classes';
import type { Define } from './context';

export const headerFooterGroupClass: Define<'HeaderFooterGroup'> = (context) => {
  const group = ({ page }: Sheet): PageLayout['headersFooters'] => page.headersFooters;
  const part =
    (pages: string) =>
    (sheet: Sheet): HostObject =>
      context.make('HeaderFooter', { sheet, pages });
  return {
    properties: {
      state: {
        get: (sheet) => group(sheet).state,
        set: (sheet, value) => {
          group(sheet).state = oneOf(value, [
            'Default',
            'FirstAndDefault',
            'OddAndEven',
            'FirstOddAndEven',
          ]);
        },
      },
      useSheetMargins: {
        get: (sheet) => group(sheet).useSheetMargins,
        set: (sheet, value) => {
          group(sheet).useSheetMargins = booleanValue(value);
        },
      },
      useSheetScale: {
        get: (sheet) => group(sheet).useSheetScale,
        set: (sheet, value) => {
          group(sheet).useSheetScale = booleanValue(value);
        },
      },
    },
    navigations: {
      defaultForAllPages: part('defaultForAllPages'),
      firstPage: part('firstPage'),
      // Odd pages share the text of all pages.
      oddPages: part('defaultForAllPages'),
      evenPages: part('evenPages'),
    },
  };
};

export const headerFooterClass: Define<'HeaderFooter'> = () => {
  const place = (key: string): Property<HeaderSubject> => ({
    get: ({ sheet, pages }) => sheet.page.headersFooters.texts.get(`${pages}.${key}`) ?? '',
    set: ({ sheet, pages }, value) => {
      const given = textValue(value);
      if (given.length > 253) throw invalidArgument('a header of more than 253 characters');
      sheet.page.headersFooters.texts.set(`${pages}.${key}`, given);
    },
  });
  return {
    properties: {
      leftHeader: place('leftHeader'),
      centerHeader: place('centerHeader'),
      rightHeader: place('rightHeader'),
      leftFooter: place('leftFooter'),
      centerFooter: place('centerFooter'),
      rightFooter: place('rightFooter'),
    },
  };
};
