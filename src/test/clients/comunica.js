// Asks a SELECT query with Comunica: node comunica.js ENDPOINT QUERY. One line a row, its values in the order of names.
const { QueryEngine } = require('@comunica/query-sparql');

function shown(term) {
  if (term === undefined) return '';
  // As npm puts 4.5.0 together today, its parser of results is newer than its terms: languages land in the datatype.
  const language = term.language || (term.datatype && term.datatype.language);
  return language ? `${term.value}@${language}` : term.value;
}

async function main() {
  const [endpoint, query] = process.argv.slice(2);
  const sources = [{ type: 'sparql', value: endpoint }];
  const rows = await new QueryEngine().queryBindings(query, { sources });
  for (const row of await rows.toArray()) {
    const names = [...row.keys()].map((variable) => variable.value).sort();
    console.log(names.map((name) => shown(row.get(name))).join('\t'));
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
