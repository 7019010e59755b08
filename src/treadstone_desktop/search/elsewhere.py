"""Places where other law holds: a question that names one is seldom answered from here.

The library is of Ontario and of Canada. That somebody lives in Calgary, or was born in Texas, is
no fault of a question; that no answer speaks of the place is a reason to say so.
"""

from treadstone_desktop.search.porter import stem

_PLACES = """
    alberta manitoba saskatchewan quebec newfoundland labrador yukon nunavut
    calgary edmonton vancouver winnipeg montreal halifax regina saskatoon
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia
    hawaii idaho illinois indiana iowa kansas kentucky louisiana maryland massachusetts michigan
    minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania
    tennessee texas utah vermont wisconsin wyoming
    america american usa britain british uk england scotland wales ireland australia zealand
    france germany spain italy portugal poland netherlands belgium switzerland austria sweden
    norway denmark finland greece turkey russia ukraine romania hungary
    mexico brazil argentina chile colombia peru venezuela cuba jamaica haiti
    china japan korea india pakistan bangladesh lanka nepal philippines vietnam thailand
    indonesia malaysia singapore iran iraq syria lebanon israel egypt morocco algeria tunisia
    nigeria ghana kenya ethiopia somalia sudan congo cameroon uganda rwanda africa dubai emirates
"""
PLACES = frozenset(stem(word) for word in _PLACES.split())
"""Their stems."""
