"""Asks with SPARQLWrapper: sparqlwrapper.py ENDPOINT METHOD FORMAT QUERY. One line a row, or the statements sorted."""
import sys

from SPARQLWrapper import CSV, GET, JSON, POST, POSTDIRECTLY, SPARQLWrapper, TURTLE, URLENCODED, XML

endpoint, method, form, query = sys.argv[1:]
client = SPARQLWrapper(endpoint)
client.setMethod(GET if method == "GET" else POST)
client.setRequestMethod(POSTDIRECTLY if method == "DIRECT" else URLENCODED)
client.setReturnFormat({"json": JSON, "xml": XML, "csv": CSV, "turtle": TURTLE}[form])
client.setQuery(query)
answer = client.queryAndConvert()

if form == "json":
    for row in answer["results"]["bindings"]:
        terms = [row[name] for name in sorted(row)]
        print("\t".join(t["value"] + ("@" + t["xml:lang"] if "xml:lang" in t else "") for t in terms))
elif form == "xml":
    for binding in answer.getElementsByTagName("literal"):
        print(binding.firstChild.data)
else:
    sys.stdout.buffer.write(answer)
