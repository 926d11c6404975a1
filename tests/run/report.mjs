// Reads what the test programs left (CTRF, one file per project) and says it in words; the last line is the sum.
// node report.mjs <results folder> <test filter or ""> <project>...
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, filter, ...projects] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };
const skips = new Map();

for (const project of projects) read(project);
for (const [reason, tests] of skips) {
  console.log(`\nSkipped ${tests.length}: ${reason}`);
  for (const name of tests.slice(0, 10)) console.log(`  ${name}`);
  if (tests.length > 10) console.log(`  and ${tests.length - 10} more`);
}
if (filter && sum.passed + sum.failed + sum.skipped === 0) fail("", `No test's name contains "${filter}".`);
console.log("");
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;

function read(project) {
  const exit = text(`${project}.exit`).trim();
  const report = text(`${project}.json`);
  if (!report) return fail(project, `ended with code ${exit || "unknown"} and left no results.\n${tail(project)}`);
  const { tests, extra } = JSON.parse(report).results;
  const failedBefore = sum.failed;
  let seen = 0;
  for (const test of tests) seen += count(project, test);
  for (const error of (extra?.suites ?? []).flatMap(suite => suite.errors ?? [])) fail(project, error.message ?? JSON.stringify(error));
  if (seen === 0 && !filter) fail(project, "ran no test.");
  if (exit !== "0" && sum.failed === failedBefore) fail(project, `ended with code ${exit}${exit === "124" ? " (out of time)" : ""}.\n${tail(project)}`);
}

function count(project, test) {
  if (!(test.status in sum)) return 0;
  if (test.status === "failed") fail(test.name, [test.message, test.trace].filter(Boolean).join("\n"));
  else sum[test.status]++;
  if (test.status === "skipped") {
    const reason = test.extra?.reason || test.message || "no reason given";
    skips.set(reason, [...(skips.get(reason) ?? []), test.name]);
  }
  return 1;
}

function fail(name, message) {
  sum.failed++;
  console.log(`\nFAILED ${name}\n${message.split("\n").slice(0, 60).map(line => `  ${line}`).join("\n")}`);
}

function text(file) {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

// The start of a crash says more than its end.
function tail(project) {
  const lines = text(`${project}.log`).split("\n").map(line => line.slice(0, 240));
  const started = lines.findIndex(line => line.includes("Starting:"));
  return lines.slice(started + 1, started + 41).join("\n");
}
