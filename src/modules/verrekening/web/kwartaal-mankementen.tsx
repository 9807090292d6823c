import type { Kwartaal } from '#modules/verrekening/contract.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { Alert } from '#web/design/alert.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Link } from '#web/design/link.tsx'

/** What is missing of one kind, and what mends it. */
const soorten: Record<string, { wat: (aantal: number) => string; weg: string }> = {
  telling: {
    wat: (aantal) => showAantal(aantal, 'aantal is nog niet geteld', 'aantallen zijn nog niet geteld'),
    weg: 'Vul de aantallen in',
  },
  kostprijs: {
    wat: (aantal) => showAantal(aantal, 'werkelijke kostprijs ontbreekt', 'werkelijke kostprijzen ontbreken'),
    weg: 'Leg de kostprijzen vast',
  },
  tarief: { wat: (aantal) => showAantal(aantal, 'product heeft geen tarief', 'producten hebben geen tarief'), weg: 'Ga naar de catalogus' },
  afspraak: {
    wat: (aantal) => showAantal(aantal, 'product heeft geen afspraak over afrekenen', 'producten hebben geen afspraak over afrekenen'),
    weg: 'Ga naar de catalogus',
  },
  'toerekening-verouderd': {
    wat: () => 'De aantallen of het grootboek zijn gewijzigd sinds de kostprijzen zijn doorgerekend',
    weg: 'Werk de kostprijzen bij',
  },
  sleutel: { wat: () => 'De sleutel voor het resultaat mist cijfers', weg: 'Bekijk de sleutels' },
}

/** What keeps a quarter from being settled: per kind how much, the place to mend it, and all of it on demand. */
export function Mankementen({ mankementen, status }: Pick<Kwartaal, 'mankementen' | 'status'>) {
  if (mankementen.length === 0) return null
  const heading =
    status === 'open'
      ? 'Dit kwartaal kan nog niet worden afgerekend'
      : 'Sinds de afrekening is er iets gewijzigd: een correctie kan nog niet'
  return (
    <Alert tone="warning" heading={heading}>
      <ul>
        {[...Map.groupBy(mankementen, ({ code }) => code)].map(([code, rows]) => (
          <li key={code}>
            {soorten[code]?.wat(rows.length) ?? rows[0]!.zin}. <Link to={rows[0]!.pad}>{soorten[code]?.weg ?? 'Los dit op'}</Link>
          </li>
        ))}
      </ul>
      <Disclosure summary="Bekijk alles wat ontbreekt">
        <ul>
          {mankementen.map(({ zin, pad }) => (
            <li key={zin}>
              {zin} <Link to={pad}>Herstel dit</Link>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Alert>
  )
}
