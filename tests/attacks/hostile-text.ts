import { type Draw, oneOf } from './input-of.ts'

/** The class of every element that a text would become if it were taken for one. */
export const BECAME = 'became-an-element'
const RUN = 'globalThis.attacked=1'

const MARKUP: readonly string[] = [
  `<img class=${BECAME} src=x onerror="${RUN}">`,
  `<svg class=${BECAME} onload=${RUN}><circle r=9></svg>`,
  `<svg class=${BECAME}><script>${RUN}</script></svg>`,
  `</title><script class=${BECAME}>${RUN}</script>`,
  `"><b class=${BECAME} onmouseover=${RUN}>x</b>`,
  `' onfocus='${RUN}' autofocus='`,
  `<iframe class=${BECAME} srcdoc="<script>parent.attacked=1</script>"></iframe>`,
  `<details class=${BECAME} open ontoggle=${RUN}>`,
  `<style class=${BECAME}>*{display:none}</style>`,
  `<link class=${BECAME} rel=stylesheet href="data:text/css,*{display:none}">`,
  `<math class=${BECAME}><mtext><mglyph><style><img src onerror=${RUN}>`,
  `<form class=${BECAME} action=javascript:${RUN}><button>x`,
  `<a class=${BECAME} href="javascript:${RUN}">x</a>`,
  `<meta class=${BECAME} http-equiv=refresh content="0;url=data:text/html,x">`,
  `<base class=${BECAME} href=//example.com/>`,
  `<!--><img class=${BECAME} src onerror=${RUN}>-->`,
  `<![CDATA[<b class=${BECAME}>]]>`,
  `&lt;b class=${BECAME}&gt;&#x3c;b&#x3e;`,
  `<template class=${BECAME} shadowrootmode=open><slot></template>`,
  `<noscript><p title="</noscript><img class=${BECAME} src onerror=${RUN}>">`,
]

const TEMPLATES: readonly string[] = [
  '{n, plural, one {#} other {#}}',
  "{x} '{' {0, number, ::currency}",
  '{unclosed',
  '<0>bold</0>',
  '{{constructor.constructor("globalThis.attacked=1")()}}',
  '${globalThis.attacked=1}',
  '<%= globalThis.attacked=1 %>',
  '#{7*7}',
  '%s %n %x',
  '$& $1 $`',
  '\\u003cb\\u003e',
]

const ADDRESSES: readonly string[] = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}//`,
  `data:text/html,<script>${RUN}</script>`,
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'https://example.com/x.png',
  '//example.com',
  'app://branchwise/../x',
  '../../etc/passwd',
  '#/data/settings?names=names',
  '%2e%2e%2f%00',
]

const STYLES: readonly string[] = [
  '};*{display:none}',
  'expression(globalThis.attacked=1)',
  'url(https://example.com/x)',
  'red;background:url(//example.com)',
  'var(--x)) url(javascript:1',
]

const FORMULAS: readonly string[] = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1+cmd|1!A1',
  '-2+3',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\uFEFF=1+1',
  '＝1+1',
  '＋1',
  '－1+1',
  '＠SUM(1)',
  '=HYPERLINK("https://example.com?x="&A1)',
  'a;=1+1',
  'a,=1+1',
  'a\t=1+1',
  '"=1+1',
  "'=1+1",
]

const LETTERS: readonly string[] = [
  '\u202Etxt.exe\u202C',
  '\u2066\u2067\u2068\u2069',
  'סניף ראשי',
  'فرع رئيسي',
  '\u200B\u200C\u200D\u2060',
  'a\u0000b',
  'a\u0001\u0002\u001Bb',
  `Z${'\u0310\u0489\u0334'.repeat(30)}`,
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\uFFFE\uFFFF',
  '\u2028\u2029',
  'W'.repeat(400),
  'ﷺ'.repeat(40),
  `Branch ${'of an endless name '.repeat(20)}`,
  'İıſK',
]

const OF_PROGRAMS: readonly string[] = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'undefined',
  'NaN',
  'null',
  "'; drop table interaction_row; --",
  '" or 1=1 --',
  '%_%',
]

const FAMILIES = [MARKUP, MARKUP, TEMPLATES, ADDRESSES, STYLES, FORMULAS, FORMULAS, LETTERS, OF_PROGRAMS]

/** A name or a comment that something on its way to screen, export or paper could take for more than text. */
export function hostileText(draw: Draw): string {
  const one = oneOf(oneOf(FAMILIES, draw), draw)
  switch (draw(5)) {
    case 0:
      return `${one}${oneOf(oneOf(FAMILIES, draw), draw)}`
    case 1:
      return `${one} ${draw(1000)}`
    case 2:
      return one.toUpperCase().replaceAll('GLOBALTHIS', 'globalThis')
    default:
      return one
  }
}
