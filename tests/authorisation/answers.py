"""What everybody answers when a form asks: stored, typed and pressed."""

from typing import Any, Final

from domain.home_lists.comparing import seal

TASK: Final = {
    "what": "Carry figs",
    "day": "2026-11-28",
    "time": "1000",
    "place": "The hall",
    "helpers": "2",
    "skill": "any",
    "zone": "Europe/Madrid",
}
HOME: Final = {"building": "3", "stair": "", "flat": "12", "stairs": None}
"""Without a list."""
SAID: Final = {"building": "Building 4", "stair": "no", "flat": "12B"}
OFFER: Final = {"skills": ["garden"], "times": ["weekend-evening"]}

LIST: Final = {
    "name": "Lime Street",
    "homes": [["3", "", "12"]],
    "samples": [["3", "", "12"]],
    "counts": {"homes": 1, "buildings": 1, "new": 1, "known": 0, "dropped": 0, "lived_in": 0},
    "seal": seal([]),
    "anew": False,
}

ANSWERS: Final[dict[str, dict[str, Any]]] = {
    "report": {"category": "light", "what": "A fig on the path", "photo": "none"},
    "report-for": {"category": "light", "what": "A fig on the path", "photo": "none"},
    "assisted": {"name": "Rosa", "home": "", "helper": ""},
    "poll": {"question": "Figs?", "options": ["Yes", "No"], "answers": "done"},
    "task": TASK,
    "task-cancel": {"number": "1", "what": "Carry figs"},
    "home": HOME,
    "home-move": HOME,
    "home-merge": {},
    "volunteer": OFFER,
    "volunteer-change": OFFER,
    "volunteer-change-when": OFFER,
    "home-list": {"name": "Lime Street", "count": 0},
    "home-list-take": LIST,
}
"""What was answered before the question that is asked; the services look at it again."""

TYPED: Final = {
    "report": {"category": "Light", "what": "A fig on the path", "photo": "No photo", "check": "Send"},
    "report-for": {"category": "Light", "what": "A fig on the path", "photo": "No photo", "check": "Send"},
    "assisted": {"name": "Rosa", "home": "3 / 12", "helper": "Nina", "check": "Save"},
    "poll": {"question": "Figs?", "answers": "Perhaps", "check": "Ask the neighbours"},
    "task": {
        "what": "Carry figs",
        "day": "28.11.",
        "time": "11:00",
        "place": "Hall",
        "helpers": "3",
        "skill": "Anybody can help",
        "check": "Create",
    },
    "task-cancel": {"reason": "Rain"},
    "home": {**SAID, "check": "Yes, I live there"},
    "home-move": {**SAID, "check": "Yes, move"},
    "home-merge": {"into": "#{other}", "check": "Yes, they are the same"},
    "volunteer": {"skills": "Small repairs", "times": "Weekday mornings", "check": "Save"},
    "volunteer-change": {"skills": "Small repairs"},
    "volunteer-change-when": {"times": "Weekday mornings"},
    "home-list": {"list": "5;1\n5;2"},
    "home-list-take": {"check": "Take this list"},
}
PRESSED: Final = {
    "report": {"category": "=lift", "photo": "=none", "check": "=send"},
    "report-for": {"category": "=lift", "photo": "=none", "check": "=send"},
    "assisted": {"home": "=none", "helper": "=none", "check": "=save"},
    "poll": {"answers": "=done", "check": "=ask"},
    "task": {
        "day": "=2026-11-28",
        "time": "=1400",
        "helpers": "=1",
        "skill": "=any",
        "check": "=create",
    },
    "home": {"stair": "=none", "check": "=yes"},
    "home-move": {"stair": "=none", "check": "=yes"},
    "home-merge": {"check": "=yes"},
    "volunteer": {"skills": "=garden", "times": "done", "check": "=save"},
    "volunteer-change": {"skills": "done"},
    "volunteer-change-when": {"times": "=weekend-morning"},
    "home-list-take": {"check": "=take"},
}
