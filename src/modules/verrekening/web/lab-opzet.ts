import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { adresVan, vanAdres } from '#modules/verrekening/domain/laboratorium-adres.ts'
import { type Keuzes, metGetallen, type Opzet, verschilVan } from '#modules/verrekening/domain/laboratorium-opzet.ts'

/** What stands in the address beside the arrangement itself. */
const EIGEN = ['jaar', 'scenario', 'met', 'op']

/** How long the address waits for the next key: it follows when somebody stops typing. */
const WACHT_MS = 300

/** The arrangement on the screen: begins with the numbers given, and what the address says is different. */
export interface LabOpzet {
  opzet: Opzet
  kies: (keuzes: Partial<Keuzes>) => void
  vulIn: (plaats: string, getal: string | null) => void
  /** How many numbers were typed over. */
  anders: number
  herstel: () => void
}

/** Keeps the arrangement in the address, so that a link gives somebody else the same. */
export function useLabOpzet(begin: Opzet): LabOpzet {
  const [search, setSearch] = useSearchParams()
  const [opzet, setOpzet] = useState(() => vanAdres(begin, Object.fromEntries(search)))
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const later = setTimeout(() => {
      setSearch(
        (was) => {
          const next = new URLSearchParams([...was].filter(([naam]) => EIGEN.includes(naam)))
          for (const [naam, waarde] of Object.entries(adresVan(begin, opzet))) next.set(naam, waarde)
          return next
        },
        { replace: true, preventScrollReset: true },
      )
    }, WACHT_MS)
    return () => clearTimeout(later)
  }, [opzet, begin, setSearch])
  const anders = useMemo(() => verschilVan(begin, opzet).size, [begin, opzet])
  return {
    opzet,
    kies: (keuzes) => setOpzet((was) => ({ ...was, keuzes: { ...was.keuzes, ...keuzes } })),
    // A field that cannot be read keeps the number of before: the field itself says what is wrong.
    vulIn: (plaats, getal) => getal !== null && setOpzet((was) => metGetallen(was, new Map([[plaats, getal]]))),
    anders,
    herstel: () => setOpzet((was) => ({ ...begin, keuzes: was.keuzes })),
  }
}
