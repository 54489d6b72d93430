"""What is known: findings, sources, causes with their options and figures, questions, rules and wording.

The words used here: source (a publication), finding (printed figures of one publication), option (a path open to the
patient), row (a topic compared over all options), figure (what one study measured for a row at one time), attribute
(a thing that can be weighed), question, rule (a red flag or caution as data), text (wording by language).
"""
