"""The window: Qt lives here and nowhere else. It shows the briefing and sends answers; it holds no clinical rule."""
