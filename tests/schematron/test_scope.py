"""A variable of a pattern is what it would be as a variable of the schema, in whatever expression it is used."""

from pathlib import Path
from xml.sax.saxutils import quoteattr

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rubricator.schematron.checking import check
from rubricator.schematron.compiling import compile_schematron

LETS = "<let name='n' value='1'/><let name='m-n' value='$n + 1'/>"
EXPRESSIONS = st.recursive(
    st.sampled_from(
        [
            "$n",
            "$m-n",
            "'$n'",
            '"$m-n"',
            "'it''s $n'",
            "(: don't take $n :) $m-n",
            "(: (: $n :) don't :) $n",
            "$ n",
            "name()",
            "3",
        ]
    ),
    lambda inner: st.one_of(
        st.builds("({}, {})".format, inner, inner),
        st.builds("(for $n in (5, 6) return {})".format, inner),
        st.builds("(let $m-n := {} return ({}))".format, inner, inner),
        st.builds("(function($n) {{ {} }})({})".format, inner, inner),
        st.builds("count({})".format, inner),
    ),
    max_leaves=6,
)


def message(folder: Path, of_schema: str, of_pattern: str, expression: str) -> str:
    schema = folder / f"{len(list(folder.iterdir()))}.sch"
    schema.write_text(
        f"""<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">{of_schema}<pattern>{of_pattern}
        <rule context="a"><report test="true()">[<value-of select={quoteattr(expression)}/>]</report></rule></pattern></schema>""",
        encoding="utf-8",
    )
    (finding,) = check(compile_schematron(schema), "d.xml", b"<a/>")
    return finding.message


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EXPRESSIONS)
def test_variables_mean_the_same_in_a_pattern(tmp_path: Path, expression: str) -> None:
    assert message(tmp_path, "", LETS, expression) == message(tmp_path, LETS, "", expression)
