"""What is said back: a neutral document, pictures as scenes, and the composers that fill them from a briefing."""
