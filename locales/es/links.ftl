# Adding a second residents' group with a one-time code.
link-code = <b>Añadir otro grupo de vecinos a { $name }</b>
    Usted tiene que ser administrador de ese grupo. Pulse el botón y elija el grupo.
    O añádame al grupo y envíe allí:
    <code>/link { $code }</code>

    El código sirve una sola vez, hasta el { $until }. Los administradores de ese grupo también serán responsables, así que déselo solo a alguien de confianza.
link-button = Elegir el grupo
link-done = Hecho. Este grupo pertenece ahora a <b>{ $name }</b>. Envíe /help para ver lo que puedo hacer.
link-joined = «{ $title }» es ahora un grupo de vecinos de <b>{ $name }</b>. { $who } lo añadió con un código. Sus administradores también son responsables.
link-in-the-group = Por favor, envíe esto en el grupo que quiere añadir. Yo también tengo que estar en ese grupo.
link-needs-code = Para esto hace falta un código. Un responsable del vecindario puede enviarme /link en privado y le doy uno.
link-unknown = Este código no sirve. Un responsable del vecindario puede enviarme /link en privado y le doy uno nuevo.
link-used = Este código ya se usó. Un responsable del vecindario puede enviarme /link en privado y le doy uno nuevo.
link-late = Este código tiene más de un día y ya no sirve. Un responsable del vecindario puede enviarme /link en privado y le doy uno nuevo.
link-belongs-here = Este grupo ya pertenece al vecindario. No ha cambiado nada.
link-belongs-elsewhere = Este grupo ya pertenece a otro vecindario. No ha cambiado nada.
link-void-admins = Solo un administrador de este grupo puede hacer esto. Todo el grupo pudo leer el código, así que ya no se puede usar. Un responsable del vecindario puede enviarme /link en privado y le doy uno nuevo.
link-void-here = Este grupo ya pertenece al vecindario. Todo el grupo pudo leer el código, así que ya no se puede usar. Para tener uno nuevo, un responsable del vecindario puede enviarme /link en privado.
link-void-elsewhere = Este grupo ya pertenece a otro vecindario. Todo el grupo pudo leer el código, así que ya no se puede usar. Para tener uno nuevo, un responsable del vecindario puede enviarme /link en privado.

menu-link = Añadir otro grupo de vecinos
