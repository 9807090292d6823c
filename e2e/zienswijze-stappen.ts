import type { Visit } from './house.ts'

/** Which round is answered, and on which day the council decided what it says. */
export interface Raadsvraag {
  ronde: string
  raadsbesluit: string
}

/** The council of this griffier answers, from the list of rounds; it stays on the own side until it is handed in. */
export async function schrijfZienswijze(
  { page }: Visit,
  { ronde, raadsbesluit }: Raadsvraag,
  { strekking, punten }: { strekking: string; punten: readonly string[] },
): Promise<void> {
  await page.goto('/zienswijzen')
  await page.getByRole('link', { name: ronde }).click()
  await page.getByRole('link', { name: 'Schrijf de zienswijze' }).click()
  await page.getByRole('radio', { name: strekking }).check()
  if (punten.length > 0) {
    await page.getByLabel('Dag van het raadsbesluit').fill(raadsbesluit)
    await page.getByLabel('Nummer van het raadsbesluit').fill('R-12')
  }
  for (const [index, tekst] of punten.entries()) {
    await page.getByRole('button', { name: 'Voeg een punt toe' }).click()
    await page.getByLabel(`Punt ${index + 1}`, { exact: true }).fill(tekst)
  }
  await page.getByRole('button', { name: 'Bewaar aan onze kant' }).click()
  await page.getByRole('heading', { level: 1, name: ronde }).waitFor()
}

/** Hands it in on the page of the round, also when that says that the last day has passed. */
export async function dienZienswijzeIn({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: 'Dien in namens de raad' }).click()
  await page.getByRole('button', { name: 'Ja, dien in' }).click()
  await page.getByText('De zienswijze van uw raad is ingediend.').waitFor()
}
