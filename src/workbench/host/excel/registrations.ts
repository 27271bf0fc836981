/** The client announces which events it listens to; it sorts them out itself, so there is nothing to do. */
const events = [
  'Activated',
  'Added',
  'AutoSaveSettingChanged',
  'Calculated',
  'DataChanged',
  'Deactivated',
  'Deleted',
  'FormatChanged',
  'ProtectionChanged',
  'RowHiddenChanged',
  'RowSorted',
  'ColumnSorted',
  'SelectionChanged',
];

const nothing = (): null => null;

export const registrations: Readonly<Record<string, () => null>> = Object.fromEntries<() => null>([
  ...events.flatMap((name): [string, () => null][] => [
    [`_Register${name}Event`, nothing],
    [`_Unregister${name}Event`, nothing],
  ]),
  ...['NameChanged', 'VisibilityChanged', 'Moved'].flatMap((name): [string, () => null][] => [
    [`_RegisterEvent${name}`, nothing],
    [`_UnregisterEvent${name}`, nothing],
  ]),
]);
