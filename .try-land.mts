import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { geoEqualEarth, geoPath } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
for (const [f, W] of [['110m',1080],['110m',770],['50m',1080],['50m',770],['50m',600]] as const) {
const t = JSON.parse(readFileSync(`node_modules/world-atlas/countries-${f}.json`,'utf8'))
const gs = t.objects.countries.geometries.filter((g:any)=>g.id!=='010')
const land = merge(t, gs as any); const borders = mesh(t, t.objects.countries, (a:any,b:any)=>a!==b)
const p = geoEqualEarth().rotate([-11,0]).precision(0); p.fitWidth(W, land as any)
const H = geoPath(p).bounds(land as any)
function enc(o:any, min=3){ const rings:number[][][]=[]; let cur:any=[]
 geoPath(p,{moveTo(x:number,y:number){cur=[[x,y]];rings.push(cur)},lineTo(x:number,y:number){cur.push([x,y])},closePath(){cur.closed=true},arc(){},} as any)(o)
 let out='',px=0,py=0
 for(const r of rings){ const q:number[][]=[]; for(const [x,y] of r){const a=[Math.round(x!),Math.round(y!)]; const l=q.at(-1); if(!l||l[0]!==a[0]||l[1]!==a[1])q.push(a)}
  if((r as any).closed){ let A=0; q.forEach((a,i)=>{const b=q[(i+1)%q.length]!;A+=a[0]!*b[1]!-b[0]!*a[1]!}); if(q.length<3||Math.abs(A/2)<min)continue } else if(q.length<2) continue
  let s='m'+(q[0]![0]!-px)+','+(q[0]![1]!-py)+'l'; let x=q[0]![0]!,y=q[0]![1]!; const nums:number[]=[]
  const e=(r as any).closed&&q.at(-1)![0]===x&&q.at(-1)![1]===y?q.length-1:q.length
  for(let i=1;i<e;i++){nums.push(q[i]![0]!-x,q[i]![1]!-y);x=q[i]![0]!;y=q[i]![1]!}
  s+=nums.map((n,i)=>i&&n>=0?','+n:String(n)).join(''); out+=s+((r as any).closed?'z':''); if((r as any).closed){px=q[0]![0]!;py=q[0]![1]!}else{px=x;py=y} }
 return out}
const l=enc(land),b=enc(borders), br=(s:string)=>brotliCompressSync(s).length
const cs=gs.map((g:any)=>enc(feature(t,g))).join('')
console.log(f,W,Math.round(H[1][1]-H[0][1]),'land',l.length,br(l),'borders',b.length,br(b),'both',br(l+b),'all countries',cs.length,br(cs),'land+countries', br(l+cs))
writeFileSync(`/tmp/m/${f}-${W}.svg`,`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H[1][1]}" width="1080" style="background:#f7f4ed"><path d="${l}" fill="#dfdad1"/><path d="${b}" fill="none" stroke="#f7f4ed"/></svg>`)
}
