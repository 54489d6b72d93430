"""What follows from the record and the content: one pure module for each question a clinician would ask."""
