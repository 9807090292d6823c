import { AlignmentType, convertMillimetersToTwip, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx'

/** Widths on an A4 page, in twips (a twentieth of a point), as in the PDF. */
export const page = {
  width: convertMillimetersToTwip(210),
  height: convertMillimetersToTwip(297),
  side: convertMillimetersToTwip(25),
  bottom: convertMillimetersToTwip(28),
  line: convertMillimetersToTwip(160),
} as const

/** Ink, quiet text (6.4 : 1 on white), thin lines and the ground of a note, as in the PDF. */
export const colours = { ink: '1F2328', soft: '57606A', faint: 'D0D7DE', ground: 'F6F8FA' } as const

/** Names of the styles of our own. */
export const style = {
  letterhead: 'Briefhoofd',
  address: 'Adres',
  label: 'Label',
  cell: 'Tabeltekst',
  denseCell: 'TabeltekstKlein',
  note: 'Kader',
  foot: 'Voettekst',
} as const

/** Names of the two kinds of lists. */
export const lists = { bullets: 'opsomming', numbers: 'nummering' } as const

/** Every machine with an office suite has this letter, or one of the same widths. */
const FONT = 'Calibri'
const half = (points: number) => points * 2
const twips = (points: number) => points * 20

const headingStyle = (points: number, more: { bold?: boolean; italics?: boolean }) => ({
  run: { size: half(points), font: FONT, color: colours.ink, ...more },
  paragraph: { spacing: { before: twips(14), after: twips(5) }, keepNext: true, keepLines: true },
})

const own = (
  id: string,
  run: { size?: number; color?: string; bold?: boolean },
  spacing: { before?: number; after?: number; line?: number },
) => ({
  id,
  name: id,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph: { spacing },
})

/** The styles of every document: who changes the look in Word, changes it here and nowhere in the text. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: half(11), color: colours.ink, language: { value: 'nl-NL', eastAsia: 'nl-NL', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: twips(8), line: 269 } },
    },
    title: { run: { size: half(13), bold: true, font: FONT, color: colours.ink }, paragraph: { spacing: { after: twips(22) } } },
    heading1: headingStyle(12.5, { bold: true }),
    heading2: headingStyle(11, { bold: true }),
    heading3: headingStyle(11, { italics: true }),
    caption: {
      run: { size: half(10), bold: true, italics: false, color: colours.ink },
      paragraph: { spacing: { before: twips(12), after: twips(4) }, keepNext: true },
    },
    footnoteText: { run: { size: half(9) } },
  },
  paragraphStyles: [
    own(style.letterhead, { size: half(16), bold: true }, { after: twips(40) }),
    own(style.address, {}, { after: twips(60) }),
    own(style.label, { size: half(9), color: colours.soft }, { after: 0 }),
    own(style.cell, { size: half(10) }, { before: twips(3), after: twips(3), line: 240 }),
    own(style.denseCell, { size: half(8.5) }, { before: twips(3), after: twips(3), line: 240 }),
    own(style.note, {}, { before: 0, after: 0 }),
    own(style.foot, { size: half(8.5), color: colours.soft }, { after: 0 }),
  ],
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(20), hanging: twips(16) }, spacing: { after: twips(3) } } },
})

/** The two kinds of lists. */
export const numbering: INumberingOptions = {
  config: [
    { reference: lists.bullets, levels: [level(LevelFormat.BULLET, '•')] },
    { reference: lists.numbers, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
}
