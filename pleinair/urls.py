"""All addresses. What the profile does not promise has none."""

from django.urls import URLPattern, URLResolver, include, path

from pleinair import site
from pleinair.web import mailbox
from pleinair.web.views import activity, create, errors, events, files, notice, picture, settings

handler400 = errors.unreadable
handler404 = errors.missing
handler500 = errors.broken
# allauth looks here when one of its limits is reached.
handler429 = errors.too_many

urlpatterns: list[URLPattern | URLResolver] = [
    path("", create.studio, name="studio"),
    path("create", create.submit, name="create"),
    path("price", create.price, name="price"),
    path("controls", create.controls, name="controls"),
    path("bring", files.bring, name="bring"),
    path("events", events.stream, name="events"),
    path("changes", events.changes, name="changes"),
    path("activity", activity.page, name="activity"),
    path("activity/delete", activity.delete, name="activity-delete"),
    path("g/<uuid:generation_id>", create.generation, name="generation"),
    path("g/<uuid:generation_id>/cancel", create.cancel, name="cancel"),
    path("g/<uuid:generation_id>/delete", create.delete, name="delete"),
    path("g/<uuid:generation_id>/partial/<int:index>", files.unfinished, name="partial"),
    path("i/<uuid:image_id>", picture.page, name="picture"),
    path("i/<uuid:image_id>/file", files.whole, name="file"),
    path("i/<uuid:image_id>/download", files.download, name="download"),
    path("i/<uuid:image_id>/small", files.smaller, {"kind": "small"}, name="small"),
    path("i/<uuid:image_id>/large", files.smaller, {"kind": "large"}, name="large"),
    path("i/<uuid:image_id>/delete", picture.delete, name="picture-delete"),
    path("i/<uuid:image_id>/vary", picture.vary, name="vary"),
    path("i/<uuid:image_id>/reseed", picture.reseed, name="reseed"),
    path("theme", settings.theme, name="theme"),
    path("language", settings.language, name="language"),
    path("privacy", notice.privacy, name="privacy"),
    path("privacy.json", notice.privacy_as_json, name="privacy-json"),
    path("app.webmanifest", settings.manifest, name="manifest"),
    path("healthz", settings.health, name="health"),
]

if site.current().evolink_api_key:
    from pleinair.web.views import hooks

    urlpatterns.append(path("hooks/evolink/<str:secret>", hooks.evolink, name="evolink-done"))

if site.current().resend_webhook_secret:
    from pleinair.web.views import hooks

    urlpatterns.append(path("hooks/resend", hooks.resend, name="resend-reports"))

if site.current().switches.marketing_mail == "opt_in":
    from pleinair.mail import opt_ins
    from pleinair.web.views import news

    urlpatterns += [
        path("settings/news", news.choose, name="news"),
        path(f"{opt_ins.PATH}<str:token>", news.unsubscribe, name="unsubscribe"),
    ]

if mailbox.is_there():
    from pleinair.web.views import mails

    urlpatterns += [
        path("mail", mails.page, name="mails"),
        path("mail/<uuid:mail_id>", mails.page, name="mail"),
    ]

if site.current().switches.accounts != "none":
    from pleinair.web import sections
    from pleinair.web.views import (
        addresses,
        again,
        age,
        leaving,
        people,
        preferences,
        profile,
        security,
    )

    urlpatterns += [
        path("account/age", age.age, name="age"),
        # Before allauth's own under the same name: the question comes first.
        path("account/signup/", age.sign_up, name="account_signup"),
        # The same: whoever sets a password shows first that it is them.
        path("account/password/set/", again.set_password, name="account_set_password"),
        path("account/password/change/", again.change_password, name="account_change_password"),
        # The same: a wanted address is no row of allauth's.
        path("account/email/", addresses.page, name="account_email"),
        path("account/confirm-email/<str:key>/", addresses.confirm, name="account_confirm_email"),
        path("account/reauthenticate/code", again.mailed_code, name="mailed-code"),
        path("account/", include("allauth.account.urls")),
        path("operator/<str:token>", people.operator, name="operator"),
        path("settings/profile", profile.page, name="profile"),
        path("settings/security", security.page, name="security"),
        path("settings/leave", leaving.page, name="leave"),
        path("leaving/<str:token>", leaving.undo, name="leaving-undo"),
    ]
    if "picture" in site.current().switches.profile_fields:
        urlpatterns += [
            path("settings/profile/picture", profile.picture, name="profile-picture"),
            path("settings/portrait", profile.portrait, name="portrait"),
        ]
    if sections.has_preferences():
        urlpatterns.append(path("settings/preferences", preferences.page, name="preferences"))

if site.current().has_google:
    from pleinair.web.views import google

    urlpatterns += [
        path("account/google", google.start, name="google"),
        path("account/google/back", google.back, name="google-back"),
        path("settings/google", google.link, name="google-link"),
    ]

if site.current().switches.strong_sign_in:
    urlpatterns.append(path("", include("pleinair.web.second_factor_urls")))

if site.current().switches.billing != "none":
    from pleinair.web.views import statement

    urlpatterns += [
        path("credits", statement.page, name="statement"),
        path("credits.csv", statement.table, name="statement-table"),
    ]

if site.current().switches.billing != "none" and site.current().switches.accounts != "none":
    from pleinair.web.views import codes

    urlpatterns.append(path("credits/code", codes.redeem, name="redeem"))

if site.current().sells:
    from pleinair.web.views import checkout, hooks, pricing

    urlpatterns += [
        path("pricing", pricing.page, name="pricing"),
        path("checkout", checkout.start, name="checkout"),
        path("checkout/done", checkout.done, name="checkout-done"),
        path("checkout/portal", checkout.portal, name="portal"),
        path("hooks/stripe", hooks.stripe, name="stripe-reports"),
    ]
    if site.current().switches.billing == "plans":
        from pleinair.web.views import invoices

        urlpatterns += [
            path("credits/invoices", invoices.page, name="invoices"),
            path("credits/invoices/<uuid:invoice_id>", invoices.follow, name="invoice"),
        ]

if site.current().switches.accounts != "none":
    from pleinair.web.desk import DESK
    from pleinair.web.views import desk

    urlpatterns.append(path("desk/", DESK.with_pages(desk.PAGES)))
