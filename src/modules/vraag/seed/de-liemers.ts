import type { Db } from '#platform/database/database.ts'
import { doelIdOf } from '#modules/doelen/index.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import { meldingen, vanPartij } from '#modules/vraag/seed/meldingen.ts'
import { insertVraagSeed } from '#modules/vraag/store/seed.ts'

/** The id of a wish of the example by its code, for the examples of higher rooms. */
export const wensIdOf = (code: string) => DE_LIEMERS_IDS.in('wens', code)

/**
 * A wish with one who joined, a draft of Zevenaar, and offers of the supplier. The report speaks of these needs; the wishes are made up.
 * Beside them two wishes about the same that became one, with what taking part costs and who goes first.
 */
export async function fillVraag(db: Db): Promise<void> {
  await insertVraagSeed(db, {
    aanbod: [
      {
        ...vanPartij('sdl'),
        id: DE_LIEMERS_IDS.in('aanbod', 'dreiging'),
        titel: 'Een waarschuwing als er elders iets misgaat',
        waarvoor:
          'Gemeenten weten binnen een dag wat een aanval elders voor hen betekent, en wat zij moeten doen. Zo komt niemand te laat in actie. (Fictief aanbod. Uit de bron: Zevenaar en Duiven vragen de RID om dit uit zichzelf te doen.)',
        voor_wie: 'Informatiebeveiligers en directies van de drie gemeenten',
        wanneer_nodig: '2027-07-01',
        doel_id: doelIdOf('veilig'),
        status: 'ingediend',
        ingediend_op: new Date('2026-10-26T10:15:00Z'),
      },
      ...meldingen.aanbod,
    ],
    wensen: [
      {
        ...vanPartij('duiven'),
        id: wensIdOf('wetten'),
        titel: 'Nieuwe wetten één keer samen uitzoeken',
        waarvoor:
          'Beleidsmedewerkers weten wat een nieuwe wet van hun werk vraagt, zonder dat elke gemeente dat apart uitzoekt. (Fictieve wens. Uit de bron: waarom vaker dan één keer het wiel uitvinden met schaarse middelen?)',
        voor_wie: 'Beleidsmedewerkers en juristen',
        wanneer_nodig: '2027-09-01',
        doel_id: doelIdOf('duiven-wetten'),
        status: 'ingediend',
        ingediend_op: new Date('2026-10-19T08:45:00Z'),
      },
      {
        ...vanPartij('zevenaar'),
        id: wensIdOf('beeld'),
        titel: 'Eén kloppend beeld van onze wijken',
        waarvoor:
          'Beleidsmedewerkers zien per wijk wat er speelt, zodat zij eerder kunnen kiezen waar hulp nodig is. (Fictief concept van Zevenaar, nog niet gedeeld.)',
        voor_wie: 'Beleidsmedewerkers van het sociaal domein',
        wanneer_nodig: null,
        doel_id: doelIdOf('data'),
        status: 'concept',
        ingediend_op: null,
      },
      ...meldingen.wensen,
    ],
    aansluitingen: [
      {
        id: DE_LIEMERS_IDS.in('aansluiting', 'wetten/westervoort'),
        wens_id: wensIdOf('wetten'),
        organisatie_id: DE_LIEMERS_IDS.organisatie('westervoort'),
        keuze: 'nu',
        vanaf_jaar: null,
        reden: 'Fictief. Dezelfde mensen bij 1Stroom doen dit werk voor beide gemeenten.',
        persoon_naam: 'Nadia Fictief',
        sinds: new Date('2026-10-27T13:05:00Z'),
      },
      ...meldingen.aansluitingen,
    ],
    samenvoegingen: meldingen.samenvoegingen,
    cijfers: meldingen.cijfers,
    steun: meldingen.steun,
  })
}
