"""What this room keeps of a person."""

from django.utils.translation import gettext_noop as _

from pleinair.lib.inventory import Table, table

_PERIOD = _(
    "Until the maker deletes the picture or the account goes; a brought picture that nothing was "
    "made from for a day (or as the operator sets it), working copies until the job ends."
)
_ERASURE = _("Row and bytes are deleted, and the owner's key is destroyed.")

TABLES: tuple[Table, ...] = (
    table(
        "library_image",
        purpose=_("Keep pictures for their maker."),
        period=_PERIOD,
        erasure=_ERASURE,
        columns={
            "id": "user.unique_id.pseudonymous",
            "owner_id": "user.unique_id.pseudonymous",
            "file_name": "user.content",
            "created_at": "user.behavior",
        },
        plain=(
            "source", "keeping", "media_type", "width_px", "height_px", "size_bytes", "has_scene",
        ),
        exported=("id", "file_name", "created_at"),
        protected=("file_name",),
    ),
    table(
        "library_rendition",
        purpose=_("Show pictures quickly."),
        period=_PERIOD,
        erasure=_ERASURE,
        columns={"image_id": "user.unique_id.pseudonymous"},
        plain=("id", "kind", "media_type", "width_px", "height_px"),
    ),
)  # fmt: skip
