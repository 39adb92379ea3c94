"""Who lives in which home: people say it, the committee confirms, moves and merges; each can be taken back."""

from services.households.addresses import Found, check, check_stair, find_building
from services.households.browsing import Home, Inside, Overview, listing, show_home, turn
from services.households.browsing import show as show_list
from services.households.changing import CLAIM, DONE, LIST, NEWCOMER, NEWS, PAGE, refresh_lists, show_person
from services.households.deciding import (
    MERGE_FORM,
    MOVE_FORM,
    begin_merge,
    begin_move,
    confirm,
    merge,
    move,
    refuse,
    twins,
)
from services.households.deciding import undo as undo_decision
from services.households.own import DOUBTED, FORM, SAY_SO_WITHIN, ask, doubt, drop_doubt, leave, say
from services.households.own import show as show_own
from services.households.own import undo as undo_own
from services.households.showing import Done, News, Over, Sight, claim, done, newcomer, news, page

__all__ = [
    "CLAIM",
    "DONE",
    "DOUBTED",
    "FORM",
    "LIST",
    "MERGE_FORM",
    "MOVE_FORM",
    "NEWCOMER",
    "NEWS",
    "PAGE",
    "SAY_SO_WITHIN",
    "Done",
    "Found",
    "Home",
    "Inside",
    "News",
    "Over",
    "Overview",
    "Sight",
    "ask",
    "begin_merge",
    "begin_move",
    "check",
    "check_stair",
    "claim",
    "confirm",
    "done",
    "doubt",
    "drop_doubt",
    "find_building",
    "leave",
    "listing",
    "merge",
    "move",
    "newcomer",
    "news",
    "page",
    "refresh_lists",
    "refuse",
    "say",
    "show_home",
    "show_list",
    "show_own",
    "show_person",
    "turn",
    "twins",
    "undo_decision",
    "undo_own",
]
