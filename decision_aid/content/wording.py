"""Says a text in a language, with its placeholders filled from the findings.

A placeholder is `{FINDING.PLACE}` or `{FINDING.PLACE|FILTER}`: PLACE is a way into the finding's `values`, such as
`option`, `ci95.0` or `per_year.hr`; `n.option` reads the group size. FILTER is one of

- `rest`: 100 minus the value, the other side of "of 100";
- `whole`: rounded to a whole number;
- `size`: without its sign;
- `more` (`{FINDING|more}`): the distance between `option` and `comparator`, without its sign;
- `per_1000`: ten times a percentage.

Facts about the patient come as plain names: `{age}`.
"""
