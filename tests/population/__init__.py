"""The rules over the whole space of answers, over a made-up population and over hard cases made by hand."""
