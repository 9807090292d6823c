import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { upload, klaar } from './test-inlezen.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from './test-house.ts'
import { writeXlsx } from '#platform/export/xlsx.ts'
import type { Inlezing } from '#modules/samenwerking/contract.ts'
let house: TestHouse
let controller: TestPerson
let ander: TestPerson
beforeAll(async () => {
  house = await buildTestHouse()
  house.app.addHook('onError', async (_r, _p, e) => console.log(e))
  controller = await house.signIn('controller.zevenaar')
  ander = await house.signIn('demandmanager.duiven')
})
afterAll(() => house.close())
const kenmerken = ['Inwoners','fte','Werkplekken','accounts']
const rows: string[][] = []
for (let i=0;i<10000;i++) { const d=new Date(Date.UTC(2000,0,1)+Math.floor(i/4)*86400000).toISOString().slice(0,10); rows.push(['Zevenaar',kenmerken[i%4]!,d,String(i)+'.5','Telling']) }
test('10k', async () => {
  const kol = (kop: string, soort: any) => ({kop, soort, breedte: 10})
  const bytes = await writeXlsx({blad:'x', kolommen:[kol('Organisatie','tekst'),kol('Kenmerk','tekst'),kol('Peildatum','datum'),kol('Waarde','getal'),kol('Bron','tekst')], rijen: rows, toelichting: []})
  const h = monitorEventLoopDelay({ resolution: 1 }); 
  const lap = async (naam: string, f: () => Promise<unknown>) => { h.reset(); h.enable(); const t=performance.now(); const lat: number[]=[]; let on=true
    const poll=(async()=>{ while(on){ const s=performance.now(); const a=await ander.get('/verdeelsleutels'); expect(a.statusCode).toBe(200); lat.push(performance.now()-s); await new Promise(r=>setTimeout(r,5)) } })()
    const r=await f(); const tot=performance.now()-t; on=false; await poll; h.disable(); console.log(naam, Math.round(tot),'ms; loop delay p99', (h.percentile(99)/1e6).toFixed(1),'max',(h.max/1e6).toFixed(1),'ms; other user n',lat.length,'max',Math.max(...lat).toFixed(1)); return r }
  const up = await lap('upload', ()=>upload(house, controller, {soort:'kenmerken', bytes, naam:'x.xlsx'})) as any
  expect(up.statusCode).toBe(201)
  const id = up.json().id
  const seen: Inlezing[] = []
  await lap('proef', async()=>{ const a = await controller.send('PUT',`/inlezingen/${id}/koppeling`,{koppeling:{A:'organisatie',B:'kenmerk',C:'peildatum',D:'waarde',E:'bron'}}); expect(a.statusCode).toBe(202); await klaar(controller,id,seen)})
  console.log(seen.at(-1)!.status, seen.at(-1)!.melding, seen.at(-1)!.aantallen, [...new Set(seen.map(s=>`${s.voortgang.stap} ${s.voortgang.gedaan}/${s.voortgang.totaal}`))])
  const seen2: Inlezing[] = []
  const skrif: number[] = []
  await lap('vastleggen', async()=>{ const a = await controller.send('POST',`/inlezingen/${id}/vastleggingen`); expect(a.statusCode).toBe(202); let on=true
    const w=(async()=>{ while(on){ const s=performance.now(); const a=await ander.send('POST','/kenmerkwaarden',{kenmerk:'fte',peildatum:`19${String(10+skrif.length%80)}-01-0${1+Math.floor(skrif.length/80)}`,waarde:'1',bron:'x'}); if(a.statusCode!==201) console.log(a.body); skrif.push(performance.now()-s); await new Promise(r=>setTimeout(r,20)) } })()
    { const t0=performance.now(); let last=''; const iv=setInterval(()=>{ const v=seen2.at(-1)?.voortgang; const k=v?`${v.stap} ${v.gedaan}`:''; if(k!==last){last=k; console.log(Math.round(performance.now()-t0),k)} },5); await klaar(controller,id,seen2); clearInterval(iv) }; on=false; await w})
  console.log(seen2.at(-1)!.status, seen2.at(-1)!.melding, [...new Set(seen2.map(s=>`${s.voortgang.stap} ${s.voortgang.gedaan}/${s.voortgang.totaal}`))], 'writes of other', skrif.length, 'max', Math.max(...skrif))
  const seen3: Inlezing[] = []
  await lap('uitvoer', async()=>{ const a=await controller.get('/uitvoerbestanden/kenmerken?vorm=xlsx'); console.log(a.rawPayload.length)})
  await lap('undo', async()=>{ const a = await controller.send('POST',`/inlezingen/${id}/terugdraaiingen`); expect(a.statusCode).toBe(202); await klaar(controller,id,seen3)})
  console.log(seen3.at(-1)!.status, seen3.at(-1)!.melding, [...new Set(seen3.map(s=>`${s.voortgang.stap} ${s.voortgang.gedaan}/${s.voortgang.totaal}`))])
  console.log((await house.db.owner.query('select * from journaal.eerste_breuk()')).rows, (await house.db.owner.query('select count(*) from journaal.regel')).rows, (await house.db.owner.query("select count(*) from samenwerking.kenmerkwaarde where bron='Telling'")).rows)
}, 120000)
