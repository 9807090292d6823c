import { Disclosure } from '#web/design/disclosure.tsx'

/** Help at each of the five questions: what makes an answer useful for a neighbour who reads it, with one that works and one that does not. */
const hulp = {
  titel: {
    uitleg: 'Begin met wat iemand doet. Een buurgemeente moet na één regel weten of zij dit ook heeft.',
    goed: 'Inwoners plannen zelf een afspraak',
    niet: 'Nieuwe afsprakenmodule',
  },
  waarvoor: {
    uitleg: 'Vertel wie er nu last van heeft, hoe vaak dat gebeurt en wat er beter wordt. Noem geen product: dat kiest u later samen.',
    goed: 'Elke week bellen 200 inwoners om een afspraak te verzetten. Zij doen dat straks zelf, ook in de avond.',
    niet: 'Wij willen een koppeling met het afsprakenpakket.',
  },
  voorWie: {
    uitleg: 'Noem de mensen die er iets van merken, en met hoeveel zij ongeveer zijn.',
    goed: '12 medewerkers van de balie, en inwoners zonder computer',
    niet: 'De organisatie',
  },
  wanneerNodig: {
    uitleg: 'Kies de dag waarop het te laat is. Staat er een wet of een contract achter? Schrijf dat bij vraag 2.',
    goed: '1 januari 2028, want dan stopt het contract',
    niet: 'Zo snel mogelijk',
  },
  doelId: {
    uitleg: 'Kies het doel dat dichterbij komt als dit lukt. Past er geen? Laat het leeg; een wens zonder doel mag.',
    goed: 'Het doel met een maatstaf die hierdoor verandert',
    niet: 'Het eerste doel uit de lijst',
  },
} as const

/** The help of one question, closed until somebody asks for it. */
export function VeldHulp({ veld }: { veld: keyof typeof hulp }) {
  const { uitleg, goed, niet } = hulp[veld]
  return (
    <Disclosure summary={`Hulp bij vraag ${Object.keys(hulp).indexOf(veld) + 1}`}>
      <p>{uitleg}</p>
      <p>
        <strong>Zo wel:</strong> {goed}
      </p>
      <p>
        <strong>Liever niet:</strong> {niet}
      </p>
    </Disclosure>
  )
}
