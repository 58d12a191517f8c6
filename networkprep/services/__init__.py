"""One class per part of the work, one method per thing a person does."""
