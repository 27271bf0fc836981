import { palette, tints } from '../../workbook';

/** The look of the page: text on its ground keeps at least 4.5 : 1, as in the workbook; it prints in black and white. */
export const STYLE = [
  `:root{color:#${palette.ink};background:#fff;font-family:"BIZ UDPGothic","BIZ UDPゴシック","Hiragino Sans","Yu Gothic","Meiryo","Noto Sans CJK JP",sans-serif;line-height:1.7}`,
  'body{margin:0 auto;max-width:72rem;padding:1rem}',
  `h1,h2,h3,h4{color:#${palette.title};line-height:1.4}`,
  `h2{border-bottom:2px solid #${palette.title};margin-top:3rem}`,
  'h3{margin-top:2.5rem}h4{margin:1rem 0 0}p{margin:.4rem 0}',
  `a{color:#1d4f8c}.skip{position:absolute;left:-100rem}.skip:focus{position:static}`,
  `:focus-visible{outline:3px solid #${palette.reportingYear};outline-offset:2px}`,
  '.scroll{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%}',
  'caption{text-align:left;font-weight:bold;padding:.3rem 0}',
  `th,td{border:1px solid #${palette.strongLine};padding:.3rem .5rem;text-align:left;vertical-align:top;min-width:3.5em}`,
  // On a telephone a table scrolls rather than set its texts one character a line.
  'tbody th{min-width:8em}td.text{min-width:10em}',
  `thead th{background:#${palette.initiative}}tbody th{font-weight:normal}`,
  `.sentence{font-size:1.5rem;font-weight:bold}.quiet{color:#${palette.quiet};margin-left:.8rem}`,
  `.draft{border:2px solid #${palette.wrongText};color:#${palette.wrongText};display:inline-block;font-weight:bold;padding:.2rem 1rem}`,
  '.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}.facts dt{font-weight:bold}.facts dd{margin:0}',
  '.status{font-weight:bold;padding:.1rem .4rem;white-space:nowrap}',
  ...Object.entries(tints).map(
    ([name, { fill, text }]) => `.${name}{background:#${fill};color:#${text}}`,
  ),
  '@media print{nav,.skip{display:none}.scroll{overflow:visible}article{break-inside:avoid-page}thead{display:table-header-group}}',
].join('\n');
