import { faultText, type Fault, type Told } from '../../programme';
import type { Refusal } from './reading';

/** Why a workbook is not read, and what to do about it. */
export function refusalTold(refusal: Refusal): Told {
  switch (refusal.kind) {
    case 'notOurs':
      return {
        message: '行革進捗管理のブックではありません。事務局から配られたブックを選んでください。',
        english:
          'This is not a workbook of a reform programme. Choose the workbook that the programme office handed out.',
      };
    case 'definitionWorkbook':
      return {
        message:
          'プログラムの定義を書くブックです。報告や取りまとめには使えません。［作成］の「自団体の定義ファイルを読み込む」で、このファイルを選んでください。',
        english:
          'This is the form in which a programme is written down. It is of no use for reports and their consolidation. Choose this file with “Load your own definition file” in Create.',
      };
    case 'metadataDamaged':
      return {
        message:
          'ブックの管理情報（非表示のシート）が壊れているか、ありません。配られたブックをもう一度開き、そこに入力し直してください。',
        english:
          'What the workbook knows about itself (on a hidden sheet) is damaged or gone. Open the workbook that was handed out once more, and fill it in again there.',
      };
    case 'newerFormat':
      return {
        message: `このブックは新しい版（形式 ${refusal.format}）で作られています。アドインまたはコマンドを更新してから開いてください。`,
        english: `This workbook was made by a newer version (format ${refusal.format}). Update the add-in or the command before you open it.`,
      };
    case 'definitionInvalid':
      return definitionInvalid(refusal.faults[0]);
  }
}

function definitionInvalid(fault: Fault | undefined): Told {
  const place = fault === undefined || fault.path === '' ? '' : ` (${fault.path})`;
  const why = fault === undefined ? '' : ` ${fault.english}`;
  return {
    message: `ブックに入っているプログラムの定義が読めません（${fault === undefined ? '理由不明' : faultText(fault)}）。事務局にブックを作り直してもらってください。`,
    english: `The definition of the programme in this workbook cannot be read${place}.${why} Ask the programme office to make the workbook anew.`,
  };
}
