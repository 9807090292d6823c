import type { Page } from 'playwright-core'

/** The own organisation gives points to each criterion on the page of a weighing, keeps them on its own side, and hands them in. */
export async function geefGewichten(page: Page, punten: Readonly<Record<string, string>>): Promise<void> {
  for (const [naam, waarde] of Object.entries(punten)) await page.getByLabel(`Punten voor ${naam}`).fill(waarde)
  await page.getByRole('button', { name: 'Bewaar aan onze kant' }).click()
  await page.getByText('Alleen uw organisatie ziet dit.').waitFor()
  await page.getByRole('button', { name: 'Dien gewichten in' }).click()
  await page.getByRole('button', { name: 'Ja, dien in' }).click()
  await page.getByRole('heading', { name: 'Gewichten die zijn ingediend' }).waitFor()
}

/** Scores per variant, in the order of the criteria, signed with one source. */
export async function ondertekenScores(
  page: Page,
  criteria: readonly string[],
  scores: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  await page.getByRole('link', { name: 'Geef scores' }).click()
  await page.getByLabel('Bron voor alle scores').fill('Gesprek met de betrokkenen')
  for (const [index, criterium] of criteria.entries())
    for (const [variant, waarden] of Object.entries(scores))
      await page
        .getByRole('region', { name: criterium, exact: true })
        .getByRole('group', { name: variant, exact: true })
        .getByLabel('Score', { exact: true })
        .fill(waarden[index]!)
  await page.getByRole('button', { name: 'Onderteken de scores' }).click()
  await page.getByRole('heading', { name: 'Scores van 0 tot 10' }).waitFor()
}
