# Sentences that belong to no feature.

-bot = Linli
-asked-for-quiet = Usted me pidió que solo le conteste cuando me pregunte. Envíe /start en nuestro chat privado y volveré a escribirle.

# Said when another sentence cannot be shown.
core-generic = Algo ha fallado por nuestra parte. Lo que usted envió está guardado. Inténtelo más tarde, por favor.

# Lengths of time: 1 hour 30 minutes.
length-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
length-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
length-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}
length-of-two = { $first } y { $second }
