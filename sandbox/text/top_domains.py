"""Last parts of domain names that make a bare word a link, as in "linli.org" but not in "report.txt"."""

_COUNTRIES = """
ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg
ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh
gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr
kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf
ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl
sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu
wf ws ye yt za zm zw
"""
_GENERAL = """
academy accountant agency app apartments art asia associates auction audio band bank bar beer best bet bid bike bio
biz black blog blue book boutique build builders business buzz cab cafe cam camera camp capital car cards care careers
casa cash cat catering center chat cheap church city claims cleaning click clinic clothing cloud club coach codes
coffee college com community company computer condos construction consulting contact cooking cool coop country coupons
credit cricket cruises dance date dating day deals degree delivery democrat dental dentist design dev diet digital
direct directory discount doctor dog domains download earth eco edu education email energy engineer engineering
enterprises equipment estate events exchange expert exposed express fail family fans farm fashion film finance
financial fish fitness flights florist flowers football foundation fun fund furniture futbol fyi gallery game games
garden gay gift gifts gives glass global gold golf gov graphics gratis green gripe group guide guitars guru health
healthcare help hockey holdings holiday homes horse hospital host hosting hotel house how icu immo ing ink institute
insurance insure int international investments jewelry jobs kids kitchen land law lawyer lease legal life lighting
limited limo link live loan loans love ltd maison management map market marketing markets mba media men menu mil mobi
moda moe mom money movie museum music name net network new news ngo ninja nyc one ong online ooo org organic page
partners parts party pet pharmacy photo photography photos physio pics pictures pink pizza place plumbing plus poker
porn press pro productions promo properties property pub pw quest racing realty recipes red rehab rent rentals repair
report republican rest restaurant review reviews rich rip rocks rodeo run sale salon school schule science security
services sex shoes shop shopping show singles site ski soccer social software solar solutions space store stream
studio study style supplies supply support surf surgery systems tattoo tax taxi team tech technology tel tennis
theater theatre tickets tienda tips tires today tools top tours town toys trade training travel tube university uno
vacations ventures vet video villas vin vip vision vodka vote voting voyage watch webcam website wedding wiki win wine
work works world wtf xxx xyz yachts yoga zip zone
москва онлайн рус сайт рф укр бел 中国 中國 公司 网络 在线 香港 台湾 한국
"""  # noqa: RUF001 - Cyrillic names are meant
TOP_DOMAINS = frozenset((_COUNTRIES + _GENERAL).split())
