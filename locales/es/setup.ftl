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
group-demoted = Ya no soy administrador de «{ $title }». Puede que no me lleguen los comandos que no llevan mi nombre ni las fotos que vienen con un comando, y no veo quién se va. Para cambiarlo, nómbreme otra vez administrador.

menu-setup = Preparar este grupo
menu-committee_here = Usar este chat para la junta
