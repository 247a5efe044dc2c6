// Says of each CycloneDX 1.6 document named on the command line what the official schema, which an npm package ships, finds wrong with it.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const folder = new URL('node_modules/@cyclonedx/cyclonedx-library/res/schema/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`${name}.SNAPSHOT.schema.json`, folder), 'utf8'));
const place = (name) => `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`;

const ajv = new Ajv({ strict: false, allErrors: true, schemas: Object.fromEntries(['spdx', 'jsf-0.82'].map((name) => [place(name), read(name)])) });
addFormats(ajv);
// Formats that the schema names and ajv has nothing for.
ajv.addFormat('idn-email', true);
ajv.addFormat('iri-reference', true);
const validate = ajv.compile(read('bom-1.6'));

for (const file of process.argv.slice(2)) {
  if (!validate(JSON.parse(readFileSync(file, 'utf8')))) {
    console.error(file, JSON.stringify(validate.errors));
    process.exitCode = 1;
  }
}
