"""Static files under names that change with their content."""

from collections.abc import Iterator

from whitenoise.storage import CompressedManifestStaticFilesStorage

# Of what other packages bring, only this is used; the rest imports modules that are not there.
_USED_OF_HTMX = "django_htmx/htmx-2.min.js"


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
        yield from super().post_process(used, **options)
