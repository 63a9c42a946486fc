"""Static files under names that change with their content."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # whitenoise has no types
    """Names by content, also inside JavaScript modules, and compressed copies beside them."""

    support_js_module_import_aggregation = True
    manifest_strict = False
