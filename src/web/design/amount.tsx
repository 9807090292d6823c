import { type BedragOpties, showBedrag } from '#kernel/format/bedrag.ts'

/** An amount in running text or a table: never broken over two lines, figures of equal width. */
export function Amount({ value, ...opties }: BedragOpties & { value: string | bigint }) {
  return <span className="rk-bedrag">{showBedrag(value, opties)}</span>
}
