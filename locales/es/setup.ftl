# Beginning in a group.
setup-welcome = <b>Hola, soy { -bot }.</b>
    Ayudo a los vecinos a cuidar del lugar donde viven: avisar de un problema, echar una mano, decidir juntos.
    Un administrador de este grupo puede pulsar el botón, y empezamos.
    ¿Es este el chat de la junta? Entonces envíe aquí /committee_here.
setup-button = Preparar
setup-ready = <b>{ $name }</b> está preparado. Envíe /help para ver lo que puedo hacer.
    Los administradores de este grupo son los responsables.
setup-no-committee = Aún no hay chat de la junta. Para elegir uno, añádame a él y envíe allí /committee_here.
setup-committee-ready = Este es el chat de la junta de <b>{ $name }</b>. Quien está en este chat cuenta como miembro de la junta. Envíe /help para ver lo que puedo hacer aquí.
setup-lacks-admin = No soy administrador de este grupo. Puede que no me lleguen los comandos que no llevan mi nombre ni las fotos que vienen con un comando, y no veo quién se va. Para cambiarlo, nómbreme administrador en los ajustes del grupo. No necesito permisos especiales.
setup-lacks-photos = Aquí no se me permite enviar fotos, así que no verán gráficos ni imágenes. Un administrador puede permitirlo en los ajustes del grupo.
setup-done = Hecho. <b>{ $name }</b> está preparado. Envíe /help para ver lo que puedo hacer.
setup-done-toast = Hecho. { $name } está preparado.
setup-already = <b>{ $name }</b> ya estaba preparado. No ha cambiado nada.
setup-already-toast = { $name } ya estaba preparado. No ha cambiado nada.
group-out-of-reach = Ahora mismo no puedo ver este grupo. Compruebe que estoy en él e inténtelo otra vez, por favor.
setup-is-committee = Este ya es un chat de la junta. Por favor, envíe /setup en el grupo de vecinos.

committee-which = ¿De qué vecindario es la junta de este chat? Pulse uno de los botones.
committee-named = Hecho. Desde ahora escribo aquí lo que es para la junta de <b>{ $name }</b>.
committee-named-toast = Hecho. Este es ahora el chat de la junta de { $name }.
committee-already = Este ya era el chat de la junta de <b>{ $name }</b>. No ha cambiado nada.
committee-already-toast = Este ya era el chat de la junta de { $name }. No ha cambiado nada.
committee-moved = El chat de la junta de <b>{ $name }</b> es ahora «{ $title }». Ya no escribiré aquí sobre sus asuntos.
committee-is-residents = Este es un grupo de vecinos, así que no puede ser el chat de la junta. Envíe este comando en el chat de la junta.
committee-no-chair = Solo puede hacerlo un responsable: un administrador de un grupo de vecinos ya preparado. Envíe primero /setup en ese grupo.
committee-of-another = Este es el chat de la junta de otro vecindario. Solo uno de sus responsables puede cambiarlo.

group-lost = Me han sacado de «{ $title }». Allí nadie puede usarme ahora. Todo está guardado. Para seguir, añádame otra vez al grupo.
group-back = Estoy otra vez en «{ $title }» y vuelvo a funcionar allí. Ahora envío lo que estaba pendiente.
group-deleted = El grupo «{ $title }» se ha eliminado. Allí ya nadie puede usarme. Lo que me contaron allí está guardado.
group-muted = Ya no se me permite escribir en «{ $title }». Los botones que hay allí siguen funcionando. Guardo mis mensajes hasta que pueda escribir. Un administrador de ese grupo puede permitirlo: abra la página del grupo y luego Permisos.
group-unmuted = Puedo escribir otra vez en «{ $title }». Lo que estaba pendiente ya se ha enviado.
group-no-pictures = Ya no se me permite enviar fotos en «{ $title }», así que allí faltan gráficos e imágenes. El texto sí llega. Un administrador de ese grupo puede permitirlo: abra la página del grupo y luego Permisos.
group-pictures-again = Puedo enviar fotos otra vez en «{ $title }».
group-topic-closed = Un tema de «{ $title }» se ha cerrado o eliminado, así que no puedo escribir en él. Lo que va allí lo escribo en el tema principal del grupo (General). Un administrador de ese grupo puede volver a abrir un tema cerrado.
group-topic-open = El tema cerrado de «{ $title }» está abierto otra vez. Puedo escribir en él.
group-upgraded = Telegram ha convertido «{ $title }» en un tipo de grupo más grande. Sigo allí como antes. Mis mensajes antiguos de allí ya no cambian, así que vuelvo a publicar lo que sigue abierto.
group-demoted = Ya no soy administrador de «{ $title }». Puede que no me lleguen los comandos que no llevan mi nombre ni las fotos que vienen con un comando, y no veo quién se va. Para cambiarlo, nómbreme otra vez administrador.
group-promoted = Soy otra vez administrador de «{ $title }».

menu-setup = Preparar este grupo
menu-committee_here = Usar este chat para la junta
