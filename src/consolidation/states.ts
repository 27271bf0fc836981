/** Whether a division has handed its workbook in, by the state in its 提出 block. */
export function isSubmitted(state: string): boolean {
  return state === '提出' || state === '受理' || state === '確定';
}
