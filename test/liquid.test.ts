import test from 'ava';
import { DiagnosticError } from '../src/diagnostics/index.ts';
import { createEngine } from '../src/liquid.ts';

test('escapes what it prints, in partials too', (t) => {
  const engine = createEngine({
    page: '{{ x }}{% render "part", y: x %}',
    part: '[{{ y }}]',
  });
  t.is(
    engine.render('page', { x: '<script>"&' }),
    '&lt;script&gt;&#34;&amp;[&lt;script&gt;&#34;&amp;]',
  );
});

test('bytes are the text, however long it is and whatever it prints', (t) => {
  const engine = createEngine({
    page: '{% for n in many %}é « {{ n }} » {{ "💚" }}{% render "part", y: list %}{% endfor %}',
    part: '{{ y | raw }}{{ nothing.here | default: 4.5 }}{{ y.first | raw }}',
  });
  const data = { many: Array.from({ length: 9_000 }, (_, n) => n), list: [1, [null, 'b'], true] };
  const text = engine.render('page', data);
  t.true(text.includes('é « 8999 » 💚1btrue4.51'), text.slice(-40));
  t.is(Buffer.from(engine.renderBytes('page', data)).toString(), text);
});

test('a condition may name what is not there, a value may not', (t) => {
  const engine = createEngine({ ok: '{% if photo %}a{% else %}b{% endif %}', bad: '{{ photo }}' });
  t.is(engine.render('ok', {}), 'b');
  t.throws(() => engine.render('bad', {}), { instanceOf: DiagnosticError });
});

const BAD: readonly [what: string, source: string, line: number, column: number, reason: RegExp][] =
  [
    ['unclosed tag', 'a\n  {% if x %}', 2, 3, /not closed/],
    ['empty condition', 'a\n{% if %}{% endif %}', 2, 6, /invalid value/],
    ['unknown filter', '{{ x | zork }}', 1, 1, /undefined filter: zork/],
    ['unknown tag', '\n\n{% zork %}', 3, 1, /zork/],
    ['include', '{% include "part" %}', 1, 1, /include/],
    ['layout', '{% layout "part" %}', 1, 1, /layout/],
    ['clock', '{{ "now" | date: "%Y" }}', 1, 1, /undefined filter: date/],
    ['chance', '{{ x | sample }}', 1, 1, /undefined filter: sample/],
    ['dynamic partial', 'a\n {% render x %}', 2, 2, /render/],
  ];

for (const [what, source, line, column, reason] of BAD) {
  test(`tells its place: ${what}`, (t) => {
    const engine = createEngine({ good: 'x', page: source }, { page: 'brand/page.html' });
    const [found, ...more] = engine.check();
    t.is(more.length, 0);
    t.is(found?.code, 'TEMPLATE_SYNTAX');
    t.like(found?.place, { file: 'brand/page.html', line, column });
    t.regex(found?.params.reason ?? '', reason);
    t.true(found?.place?.frame.some((frame) => frame.line === line));
  });
}

const FAILING: readonly [what: string, source: string][] = [
  ['a missing variable of a partial', '{% render "part" %}'],
  ['a missing partial', '{% render "nope" %}'],
  ['the prototype of an object', '{{ x.constructor }}'],
  ['a method of a string', '{{ s.toUpperCase }}'],
  ['a billion turns', '{% for i in (1..1000000000) %}x{% endfor %}'],
  ['a template inside itself', '{% render "page" %}'],
];

for (const [what, source] of FAILING) {
  test(`refuses ${what}`, (t) => {
    const engine = createEngine({ page: source, part: '\n{{ y }}' });
    const thrown = t.throws(() => engine.render('page', { x: { a: 1 }, s: 'a' }), {
      instanceOf: DiagnosticError,
    });
    t.is(thrown?.diagnostics[0]?.code, 'TEMPLATE_SYNTAX');
    t.truthy(thrown?.diagnostics[0]?.place);
  });
}

test('a mistake in a partial is placed in the partial', (t) => {
  const engine = createEngine({ page: 'a\nb\n{% render "part" %}', part: '\n{{ y }}' });
  const thrown = t.throws(() => engine.render('page', {}), { instanceOf: DiagnosticError });
  t.like(thrown?.diagnostics[0]?.place, { file: 'part', line: 2, column: 4 });
});

test('renders the same template many times with other data', (t) => {
  const engine = createEngine({ page: '{% for x in xs %}{{ x }}{% endfor %}' });
  t.is(engine.render('page', { xs: [1, 2] }), '12');
  t.is(engine.render('page', { xs: ['a'] }), 'a');
});

const COMPOUNDS: readonly [text: string, html: string][] = [
  ['Portez-le fièrement!', '<span class="whole">Portez-le</span> fièrement!'],
  [
    '(Laurent Duvernay-Tardif,\u00a0lui)',
    '(Laurent <span class="whole">Duvernay-Tardif,\u00a0lui)</span>',
  ],
  ['« J-7 » et 2023-02-13', '« J-7 » et 2023-02-13'],
  ['https://x.org/rendez-vous', 'https://x.org/rendez-vous'],
  [
    '<b>rendez-vous</b> & a-b',
    '&lt;b&gt;rendez-vous&lt;/b&gt; &amp; <span class="whole">a-b</span>',
  ],
];

test('whole_words marks compounds, and escapes like everything that is printed', (t) => {
  const engine = createEngine({ page: '{{ x | whole_words }}' });
  for (const [x, html] of COMPOUNDS) t.is(engine.render('page', { x }), html);
});
