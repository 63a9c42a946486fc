"""Static files: under names that change with their content, sent part by part."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from django.http import FileResponse, HttpRequest
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from pleinair.web.sending import as_async

# Of what other packages bring, only this is used; the rest imports modules that are not there.
_USED_OF_HTMX = "django_htmx/htmx-2.min.js"
_STYLES = "web/css/app.css"
_IMPORT = re.compile(r'@import url\("([\w-]+\.css)"\) layer\((\w+)\);')


class StaticFiles(WhiteNoiseMiddleware):
    """Sends static files without holding up the server, which would have to read them whole."""

    @staticmethod
    def serve(static_file: StaticFile, request: HttpRequest) -> FileResponse:
        """Answer with a file."""
        response: FileResponse = WhiteNoiseMiddleware.serve(static_file, request)
        parts = cast(Iterator[bytes], response.streaming_content)
        response.streaming_content = as_async(parts)
        return response


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Names by content, also inside JavaScript modules, and compressed copies beside them."""

    support_js_module_import_aggregation = True
    manifest_strict = False

    def post_process(
        self, paths: dict[str, object], **options: object
    ) -> Iterator[tuple[str, str, bool]]:
        """Hash and compress what the pages use."""
        used = {
            name: place
            for name, place in paths.items()
            if name.startswith("web/") or name == _USED_OF_HTMX
        }
        if _STYLES in used and not options.get("dry_run"):
            self._join_styles()
            used[_STYLES] = (self, _STYLES)
        yield from super().post_process(used, **options)

    def _join_styles(self) -> None:
        """Put what app.css imports into it: one request before the first paint, not twenty."""
        styles = Path(self.path(_STYLES))

        def layer(found: re.Match[str]) -> str:
            return f"@layer {found[2]} {{\n{(styles.parent / found[1]).read_text()}}}"

        styles.write_text(_IMPORT.sub(layer, styles.read_text()))
