"""All addresses, as a site has them that sells: read anew, beside those of the other tests."""

from importlib.util import module_from_spec, spec_from_file_location

from pleinair import site, urls

assert site.current().sells
_spec = spec_from_file_location("tests.web.buying.read_anew", urls.__file__)
assert _spec is not None
assert _spec.loader is not None
_anew = module_from_spec(_spec)
_spec.loader.exec_module(_anew)

handler400, handler404, handler500 = _anew.handler400, _anew.handler404, _anew.handler500
urlpatterns = list(_anew.urlpatterns)
