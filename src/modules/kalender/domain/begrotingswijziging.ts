import { addDays, datumOf } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import { heeftEigenBegroting } from './pckalender.ts'
import type { Rechtsvorm, Stap } from './pckalender.ts'
import { volgensWet, wetOp } from './wettermijnen.ts'

/** A change of a budget that was adopted. The days are null while they are not known. */
export type Wijziging = {
  /** The form on the day of adoption. */
  readonly rechtsvorm: Rechtsvorm
  readonly begrotingsjaar: number
  /** Whether the regeling says that the councils give no view on this category (Wgr art. 35 lid 5). */
  readonly vrijgesteld: boolean
  readonly vaststelling: Datum | null
  readonly aanbieding: Datum | null
}

/** A step of a change; the year of a budget has others. */
export type Wijzigingsstap = Omit<Stap, 'code'> & {
  readonly code: 'ontwerpNaarRaden' | 'zienswijzen' | 'vaststellingWijziging' | 'wijzigingNaarGs'
}

/**
 * What a change of the budget asks (Wgr art. 35 lid 5, Gemeentewet art. 192 through Wgr art. 35 lid 6): the way of the budget itself,
 * without the councils where the regeling exempts the category. It can be adopted until the last day of the budget year.
 */
export function wijzigingStappen({ rechtsvorm, begrotingsjaar, vrijgesteld, vaststelling, aanbieding }: Wijziging): Wijzigingsstap[] {
  if (!heeftEigenBegroting(rechtsvorm)) return []
  const isOpenbaarLichaam = rechtsvorm === 'openbaarLichaam'
  const van = isOpenbaarLichaam ? 'dagelijks bestuur' : 'bestuur'
  const adoption = vaststelling ?? datumOf(begrotingsjaar, 12, 31)
  const anker = isOpenbaarLichaam ? (aanbieding ?? adoption) : adoption
  const { dag, wet } = volgensWet(({ zienswijzeDagen }) => addDays(anker, -zienswijzeDagen))
  const weken = wet.zienswijzeDagen / 7
  const raden: Wijzigingsstap[] = [
    {
      code: 'ontwerpNaarRaden',
      omschrijving: 'Ontwerpwijziging naar de raden',
      van,
      aan: 'raden',
      uiterlijk: dag,
      praktijk: null,
      grondslag: `Wgr art. 35 lid 1 en 5 (${weken} weken)`,
    },
    {
      code: 'zienswijzen',
      omschrijving: 'Zienswijzen van de raden op de wijziging',
      van: 'raden',
      aan: van,
      uiterlijk: addDays(anker, -1),
      praktijk: null,
      grondslag: `Wgr art. 35 lid 3 en 5 (binnen ${weken} weken)`,
    },
  ]
  return [
    ...(vrijgesteld ? [] : raden),
    {
      code: 'vaststellingWijziging',
      omschrijving: 'Wijziging vaststellen',
      van,
      aan: isOpenbaarLichaam ? 'algemeen bestuur' : 'bestuur',
      uiterlijk: adoption,
      praktijk: null,
      grondslag: 'Gemeentewet art. 192 (uiterlijk op de laatste dag van het begrotingsjaar)',
    },
    {
      code: 'wijzigingNaarGs',
      omschrijving: 'Wijziging naar gedeputeerde staten',
      van,
      aan: 'gedeputeerde staten',
      uiterlijk: addDays(adoption, wetOp(adoption).naVaststellingDagen),
      praktijk: null,
      grondslag: 'Wgr art. 34 lid 2 en art. 35 lid 5 (binnen 2 weken na vaststelling)',
    },
  ]
}
