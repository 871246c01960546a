import test from 'ava';
import { runCli } from './harness.ts';

const shown = async (isTTY: boolean, columns: number) => {
  const args = ['formats', '--networks', 'linkedin', '--lang-ui', 'fr', '--no-color'];
  const { exitCode, stdout } = await runCli(args, { isTTY, columns });
  return { exitCode, lines: stdout.split('\n') };
};

test('on a terminal that is too narrow for the table, no line of formats is cut', async (t) => {
  const { exitCode, lines } = await shown(true, 80);
  t.is(exitCode, 0);
  t.true(lines.every((line) => line.length <= 80));
  t.deepEqual(
    lines.slice(4, 7).map((line) => line.replaceAll('\u00a0', ' ')),
    [
      'linkedin-cover-company              1512 × 256       bande',
      '  Couverture de page LinkedIn (organisation)',
      '  885 × 176 à 375, 40 · JPEG, PNG · 3 Mo · essentiel',
    ],
  );
});

test('a wide terminal and a pipe get one line a format', async (t) => {
  const wide = await shown(true, 220);
  t.true(wide.lines.some((line) => /^linkedin-profile .* essentiel|variante$/.test(line)));
  t.deepEqual((await shown(false, 80)).lines, wide.lines);
});
